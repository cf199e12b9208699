package org.clearground.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The codes of findings in the program: every word with a dot, written out as one literal, that is neither the
/// key of a setting, nor of a text in a bundle, nor the name of a file or of a driver's property.
final class ProgramCodes {

    /// The module above these shows findings to people and makes none of its own.
    private static final List<String> MODULES = List.of("kernel", "ledger", "system");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]{2,}(?:_[a-z]+)*\\.[a-z]+(?:[_-][a-z]+)*)\"");

    /// What is put together at run time would not be found here.
    static final Pattern PUT_TOGETHER = Pattern.compile(
            "(?:fault|warning|note|Finding|BadText|BadCoordinates)\\(\\s*(?:\"[a-z_.-]*\"\\s*\\+|[a-z.]+\\s*\\+\\s*\")");

    private static final Pattern NAME =
            Pattern.compile("jdbc\\..+|.+\\.(?:xml|css|gpkg|sql|sqlite|csv|pdf|xlsx|docx|html)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_.-]+)` \\|");
    private static final Path CHECKS = Path.of("..", "docs", "checks.md");

    private ProgramCodes() {}

    /// Each code with the packages in which it is said.
    static Map<String, Set<String>> all() throws IOException {
        Set<String> others = keys();
        Map<String, Set<String>> codes = new TreeMap<>();
        for (Path file : sources()) {
            Matcher literal = LITERAL.matcher(Files.readString(file));
            String of = packageOf(file);
            while (literal.find()) {
                String code = literal.group(1);
                if (says(of) && !others.contains(code) && !NAME.matcher(code).matches()) {
                    codes.computeIfAbsent(code, _ -> new TreeSet<>()).add(of);
                }
            }
        }
        return codes;
    }

    /// Documents are made of texts with keys of their own, and find nothing; figures have ids.
    private static boolean says(String of) {
        return !of.equals("figures") && !of.startsWith("report") || of.equals("report.closing");
    }

    static List<Path> sources() throws IOException {
        Stream.Builder<Path> sources = Stream.builder();
        for (String module : MODULES) {
            try (Stream<Path> all = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                all.filter(f -> f.toString().endsWith(".java")).forEach(sources);
            }
        }
        return sources.build().sorted().toList();
    }

    private static String packageOf(Path file) {
        String path = Objects.requireNonNull(file.getParent()).toString().replace('\\', '/');
        return path.substring(path.indexOf("org/clearground/") + "org/clearground/".length())
                .replace('/', '.');
    }

    /// The codes that the checks' document lists.
    static Set<String> documented() throws IOException {
        String checks = Files.readString(CHECKS);
        return rows(checks.replace(settings(checks), ""));
    }

    private static Set<String> keys() throws IOException {
        return rows(settings(Files.readString(CHECKS)));
    }

    private static String settings(String checks) {
        int from = checks.indexOf("\n## Settings\n");
        return checks.substring(from, checks.indexOf("\n## ", from + 1));
    }

    /// What stands in the first column of tables.
    private static Set<String> rows(String text) {
        Set<String> found = new TreeSet<>();
        Matcher row = ROW.matcher(text);
        while (row.find()) {
            found.add(row.group(1));
        }
        return found;
    }
}
