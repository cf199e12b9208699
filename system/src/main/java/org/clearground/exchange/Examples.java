package org.clearground.exchange;

import org.clearground.record.BadText;
import org.clearground.record.Column;
import org.clearground.record.Format;

/// A value that a column would take, for templates: it shows how such values are written.
final class Examples {

    /// Tried in this order for text that has a pattern of its own.
    private static final String[] WORDS = {
        "USD", "area", "wgs84", "123.5", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    };

    private Examples() {}

    /// An example that the column's format reads.
    static <T> String of(Column<T> column) {
        Format<T> format = column.format();
        if (!format.codes().isEmpty()) {
            return format.codes().getFirst();
        }
        return switch (format.storage()) {
            case DATE -> "2025-03-31";
            case INTEGER -> "20";
            case REAL -> column.name().endsWith("lon") ? "46.75" : column.name().endsWith("lat") ? "39.85" : "12.5";
            case POINT -> "POINT(46.75 39.85)";
            case LINE -> "LINESTRING(46.1 39.2,46.2 39.3)";
            case POLYGON -> "POLYGON((46.75 39.85,46.76 39.85,46.76 39.86,46.75 39.85))";
            case TEXT -> text(column);
        };
    }

    private static String text(Column<?> column) {
        switch (column.name()) {
            case "number":
                return "A-001";
            case "position_typed", "benchmark_typed", "typed":
                return "39.85 N 46.75 E";
            case "geometry_typed", "course_typed":
                return "39.85 N 46.75 E; 39.85 N 46.76 E; 39.86 N 46.76 E";
            default:
                break;
        }
        if (column.format().refersTo().isPresent()) {
            return column.format()
                            .refersTo()
                            .get()
                            .toUpperCase(java.util.Locale.ROOT)
                            .replace('_', '-') + "-1";
        }
        for (String word : WORDS) {
            if (reads(column.format(), word) && !reads(column.format(), "some words")) {
                return word;
            }
        }
        return "some " + column.name().replace('_', ' ');
    }

    private static boolean reads(Format<?> format, String text) {
        try {
            format.parse(text);
            return true;
        } catch (BadText e) {
            return false;
        }
    }
}
