package org.clearground.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clearground.books.Books;
import org.clearground.ledger.store.SqlStore;

/// A program of its own that upgrades books, says how far it is, and stops when it is told to: to be killed
/// there.
final class Upgrading {

    private Upgrading() {}

    /// Upgrades.
    ///
    /// @param arguments the store; the number of entries after which it waits to be killed
    public static void main(String[] arguments) {
        Books.upgrade(SqlStore.parse(arguments[0], Path.of("")), InstantSource.system(), (done, all) -> {
            System.out.println(done);
            if (done >= Long.parseLong(arguments[1])) {
                waitForTheEnd();
            }
        });
    }

    private static void waitForTheEnd() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Lets such a program upgrade a store and kills it by SIGKILL when so many entries are derived again and
    /// kept, and others are not.
    static void killed(String store, long after, Path folder) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Upgrading.class.getName(),
                        store,
                        String.valueOf(after))
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
