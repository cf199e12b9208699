package org.clearground.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Measures: `bench [--sizes 1,10,100] [--keep FOLDER] [--out FILE]`. Prints one table and appends it to the
/// file as Markdown; countries in the folder are used again, others are kept there.
public final class Main {

    private Main() {}

    /// Runs the workloads.
    public static void main(String[] arguments) throws IOException {
        List<String> given = Arrays.asList(arguments);
        if (given.contains("--help")) {
            System.out.println("dev/bench [--sizes 1,10,100] [--keep FOLDER] [--out FILE]");
            return;
        }
        List<CountrySize> sizes = Arrays.stream(option(given, "--sizes", "1,10").split(","))
                .map(s -> new CountrySize(Integer.parseInt(s.strip())))
                .toList();
        String keep = option(given, "--keep", "");
        KeptCountries kept = keep.isEmpty() ? KeptCountries.none() : KeptCountries.in(Path.of(keep));
        Path folder = Files.createTempDirectory("clearground-bench");
        try {
            String table = measure(sizes, folder, kept);
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

    private static String measure(List<CountrySize> sizes, Path folder, KeptCountries kept) throws IOException {
        List<String> columns = new ArrayList<>(List.of("any"));
        sizes.forEach(size -> columns.add(size.toString()));
        Results results = new Results(columns, System.err);
        PeakHeap heap = PeakHeap.watch();
        DeskBench desk = new DeskBench(folder, results);
        desk.single();
        desk.ground();
        desk.correction();
        for (CountrySize size : sizes) {
            Path own = Files.createDirectory(folder.resolve(size.toString()));
            new CountryBench(new Country(size), own, kept, results, heap).run();
            delete(own);
        }
        return machine() + "\n\n" + results.markdown() + kept.note();
    }

    private static String machine() {
        return LocalDate.now(java.time.ZoneOffset.UTC) + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", Java " + Runtime.version().feature() + ", heap of "
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
