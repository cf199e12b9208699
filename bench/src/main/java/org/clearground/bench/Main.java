package org.clearground.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearground.ledger.store.SqlStore;

/// Measures: `bench [--sizes 1,10,100] [--server ADDRESS] [--countries] [--keep FOLDER] [--out FILE]`. Prints
/// one table and appends it to the file as Markdown. With the address of a PostgreSQL server every country is
/// kept there as well. Countries in the folder are used again, others are kept there.
public final class Main {

    private Main() {}

    /// Runs the workloads.
    public static void main(String[] arguments) throws IOException {
        List<String> given = Arrays.asList(arguments);
        if (given.contains("--help")) {
            System.out.println("dev/bench [--sizes 1,10,100] [--countries] [--keep FOLDER] [--out FILE]");
            return;
        }
        List<CountrySize> sizes = Arrays.stream(option(given, "--sizes", "1,10").split(","))
                .map(s -> new CountrySize(Integer.parseInt(s.strip())))
                .toList();
        String keep = option(given, "--keep", "");
        KeptCountries kept = keep.isEmpty() ? KeptCountries.none() : KeptCountries.in(Path.of(keep));
        Path folder = Files.createTempDirectory("clearground-bench");
        try {
            String address = option(given, "--server", "");
            Optional<SqlServer> server =
                    address.isEmpty() ? Optional.empty() : Optional.of(new SqlServer(URI.create(address)));
            String table = measure(sizes, folder, kept, server, !given.contains("--countries"));
            System.out.println();
            System.out.println(table);
            String out = option(given, "--out", "");
            if (!out.isEmpty()) {
                Files.writeString(Path.of(out), "\n" + table, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } finally {
            delete(folder);
        }
    }

    private static String measure(
            List<CountrySize> sizes, Path folder, KeptCountries kept, Optional<SqlServer> server, boolean desk)
            throws IOException {
        List<String> columns = new ArrayList<>(List.of(BenchStore.FILE));
        server.ifPresent(_ -> columns.add(BenchStore.DATABASE));
        for (CountrySize size : sizes) {
            columns.add(BenchStore.column(size, BenchStore.FILE));
            server.ifPresent(_ -> columns.add(BenchStore.column(size, BenchStore.DATABASE)));
        }
        Results results = new Results(columns, System.err);
        PeakHeap heap = PeakHeap.watch();
        if (desk) {
            DeskBench bench = new DeskBench(folder, results);
            bench.single();
            bench.ground();
            bench.correction();
            appends(folder, server, results);
        }
        StringBuilder notes = new StringBuilder();
        for (CountrySize size : sizes) {
            Path own = Files.createDirectory(folder.resolve(size.toString()));
            Countries countries = new Countries(own, kept, server, results, heap);
            countries.run(size);
            notes.append(countries.notes());
            delete(own);
        }
        return machine(server) + "\n\n" + results.markdown() + notes + kept.note();
    }

    private static void appends(Path folder, Optional<SqlServer> server, Results results) {
        new AppendBench(name -> SqlStore.of(folder.resolve(name + ".gpkg")), results, BenchStore.FILE).run();
        server.ifPresent(
                on -> new AppendBench(name -> on.newDatabase("bench_" + name), results, BenchStore.DATABASE).run());
    }

    private static String machine(Optional<SqlServer> server) {
        return LocalDate.now(java.time.ZoneOffset.UTC) + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", Java " + Runtime.version().feature()
                + server.map(s -> ", " + s.version()).orElse("") + ", heap of "
                + PeakHeap.limitMebibytes() + " MiB:";
    }

    private static String option(List<String> given, String name, String otherwise) {
        int at = given.indexOf(name);
        return at < 0 || at + 1 >= given.size() ? otherwise : given.get(at + 1);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
