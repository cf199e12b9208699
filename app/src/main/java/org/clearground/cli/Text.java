package org.clearground.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Tables in plain text: columns aligned, numbers to the right.
final class Text {

    private final List<List<String>> rows = new ArrayList<>();

    /// Adds a row.
    Text row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /// The number with its thousands grouped by commas, as English prints them.
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// The number with its thousands grouped by commas and its decimals as they are.
    static String grouped(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    /// The rows below each other, two spaces between columns.
    @Override
    public String toString() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(i == 0 ? "" : "  ").append(pad(row.get(i), widths[i]));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String pad(String cell, int width) {
        String space = " ".repeat(width - cell.length());
        return cell.matches("-?[0-9][0-9,.]*") ? space + cell : cell + space;
    }
}
