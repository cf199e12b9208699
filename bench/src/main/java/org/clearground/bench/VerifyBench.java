package org.clearground.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.clearground.books.Books;
import org.clearground.ledger.Verification;
import org.clearground.ledger.store.SqlStore;

/// Verifies books as the command does: in a program of its own, just started, with the collector that the launcher
/// gives it. What is measured is the whole of it, from the start of Java to its end.
final class VerifyBench {

    private static final String ADDRESS = "CLEARGROUND_BENCH_BOOKS";

    private final Results results;
    private final String column;

    VerifyBench(Results results, String column) {
        this.results = results;
        this.column = column;
    }

    /// Runs the program; refuses to measure books that are not sound.
    void run(String address) {
        String[] said = new String[1];
        Duration took = Stopwatch.once(() -> said[0] = said(address));
        String[] numbers = said[0].strip().split(" ");
        if (numbers.length != 3) {
            throw new IllegalStateException("verifying in a program of its own said: " + said[0]);
        }
        long entries = Long.parseLong(numbers[0]);
        results.put("verify, entries a second", column, Stopwatch.perSecond(entries, took), "");
        results.put("verify, processor time an entry", column, Long.parseLong(numbers[1]) / 1e3 / entries, "µs");
        results.put("peak live heap while verifying", column, Long.parseLong(numbers[2]), "MiB");
    }

    private static String said(String address) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseParallelGC",
                "-Xmx" + PeakHeap.limitMebibytes() + "m",
                "-cp",
                System.getProperty("java.class.path"),
                VerifyBench.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put(ADDRESS, address);
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException("the program that verifies could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("verifying was interrupted", e);
        }
    }

    /// Says how many entries there are, the processor time in nanoseconds and the most live heap in MiB.
    public static void main(String[] arguments) {
        PeakHeap heap = PeakHeap.watch();
        SqlStore store = SqlStore.parse(System.getenv(ADDRESS), Path.of(""));
        Verification verification = Books.verify(store, List.of(), BenchBooks.clock(), _ -> {});
        if (!verification.isSound()) {
            throw new IllegalStateException("verify found " + verification.findings());
        }
        Duration worked = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        System.out.println(verification.entries() + " " + worked.toNanos() + " " + heap.takeMebibytes());
    }
}
