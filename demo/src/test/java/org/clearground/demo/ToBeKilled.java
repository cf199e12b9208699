package org.clearground.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clearground.books.Books;
import org.clearground.books.Transfer;
import org.clearground.ledger.store.SqlStore;

/// A program of its own that upgrades books, says how far it is, and stops when it is told to: to be killed
/// there.
final class ToBeKilled {

    private ToBeKilled() {}

    /// Upgrades a store, or moves its books.
    ///
    /// @param arguments the number of entries after which it waits to be killed; the store; where its books are
    ///                  to be moved to, if they are
    public static void main(String[] arguments) {
        long after = Long.parseLong(arguments[0]);
        SqlStore store = SqlStore.parse(arguments[1], Path.of(""));
        if (arguments.length < 3) {
            Books.upgrade(store, InstantSource.system(), (done, all) -> say(done, after));
            return;
        }
        try (Books books = Books.open(store, InstantSource.system())) {
            Transfer.run(
                    books, SqlStore.parse(arguments[2], Path.of("")), InstantSource.system(), done -> say(done, after));
        }
    }

    private static void say(long done, long after) {
        System.out.println(done);
        if (done >= after) {
            waitForTheEnd();
        }
    }

    private static void waitForTheEnd() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Lets such a program upgrade a store, or move its books to another, and kills it by SIGKILL when so many entries
    /// are over and kept, and others are not.
    static void killed(long after, Path folder, String... stores) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ToBeKilled.class.getName(),
                String.valueOf(after)));
        command.addAll(List.of(stores));
        Process child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            while (child.isAlive() && reached(said) < after) {
                Thread.sleep(20);
            }
            assertThat(child.isAlive()).as(Files.readString(said)).isTrue();
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private static long reached(Path said) throws IOException {
        String text = Files.readString(said);
        List<String> whole = text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.matches("[0-9]+"))
                .toList();
        return whole.isEmpty() ? 0 : Long.parseLong(whole.getLast());
    }
}
