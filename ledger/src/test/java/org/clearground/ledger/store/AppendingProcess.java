package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// [Appending] as a program of its own.
final class AppendingProcess implements AutoCloseable {

    private final Process process;
    private final Path said;
    private final Path errors;

    private AppendingProcess(Process process, Path said, Path errors) {
        this.process = process;
        this.said = said;
        this.errors = errors;
    }

    /// Starts it.
    ///
    /// @param folder for what it says
    /// @param before the words before its command, such as a shell that sets a limit
    static AppendingProcess start(Path folder, String address, String... before) throws IOException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx64m",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.sqlite.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Appending.class.getName(),
                address));
        Process process = new ProcessBuilder(command)
                .redirectError(errors.toFile())
                .redirectOutput(said.toFile())
                .start();
        return new AppendingProcess(process, said, errors);
    }

    /// Waits until it has said so much.
    void awaitLines(int lines) throws IOException, InterruptedException {
        for (int patience = 0; lines().size() < lines; patience++) {
            assertThat(process.isAlive() && patience < 10_000).as(errors()).isTrue();
            Thread.sleep(5);
        }
    }

    /// Waits until it ends by itself; gives what it complained about.
    String awaitEnd() throws IOException, InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return errors();
    }

    /// SIGKILL, as `kill -9` sends it; gives what it said.
    List<String> kill() throws IOException, InterruptedException {
        assertThat(process.isAlive()).as(errors()).isTrue();
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return lines();
    }

    /// What it said; a last line that is cut off in the middle is left out.
    List<String> lines() throws IOException {
        String whole = Files.readString(said);
        return whole.substring(0, whole.lastIndexOf('\n') + 1).lines().toList();
    }

    private String errors() throws IOException {
        return Files.readString(errors);
    }

    /// The books hold everything that it acknowledged.
    static void isKept(SqlLedger ledger, List<String> said, String what) {
        for (String line : said) {
            String[] of = line.split(" ", -1);
            assertThat(ledger.entry(Long.parseLong(of[0]))
                            .map(e -> e.draft().record().number()))
                    .as(what)
                    .contains(of[1]);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
