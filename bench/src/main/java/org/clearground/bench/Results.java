package org.clearground.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What was measured: one table, a row per measure and a column per size of country.
final class Results {

    private final List<String> columns;
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    private final PrintStream progress;

    /// A table with these columns.
    ///
    /// @param progress is told each value as it comes
    Results(List<String> columns, PrintStream progress) {
        this.columns = List.copyOf(columns);
        this.progress = progress;
    }

    void put(String measure, String column, String value) {
        rows.computeIfAbsent(measure, name -> new LinkedHashMap<>()).put(column, value);
        progress.println(column + " | " + measure + " | " + value);
    }

    void put(String measure, String column, double value, String unit) {
        put(measure, column, number(value) + (unit.isEmpty() ? "" : " " + unit));
    }

    /// Three digits that count, without an exponent.
    static String number(double value) {
        if (value >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }

    /// The table as Markdown.
    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("| measure | " + String.join(" | ", columns) + " |");
        lines.add("|---" + "|---:".repeat(columns.size()) + "|");
        rows.forEach((measure, values) -> {
            List<String> cells =
                    columns.stream().map(c -> values.getOrDefault(c, "")).toList();
            lines.add("| " + measure + " | " + String.join(" | ", cells) + " |");
        });
        return String.join("\n", lines) + "\n";
    }
}
