package org.clearground.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Draws fields of any type: each optional column is filled or not, each value is one that its format reads.
public final class RandomFields {

    private final Random random;

    /// The same seed draws the same fields.
    public RandomFields(long seed) {
        this.random = new Random(seed);
    }

    /// Fields of a type with all required columns, whatever its checks would say.
    public Fields of(RecordType type) {
        Fields.Builder fields = Fields.builder();
        type.columns().forEach(column -> draw(fields, column));
        for (ListOf list : type.lists()) {
            List<Fields> rows = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                Fields.Builder row = Fields.builder();
                list.columns().forEach(column -> draw(row, column));
                rows.add(row.build());
            }
            fields.rows(list, rows);
        }
        return fields.build();
    }

    private <C> void draw(Fields.Builder fields, Column<C> column) {
        if (!column.required() && random.nextInt(3) == 0) {
            return;
        }
        try {
            fields.parse(column, text(column));
        } catch (BadText e) {
            throw new AssertionError("drew what " + column.name() + " cannot read: " + e.getMessage(), e);
        }
    }

    private String text(Column<?> column) {
        Format<?> format = column.format();
        if (!format.codes().isEmpty()) {
            return format.codes().get(random.nextInt(format.codes().size()));
        }
        return switch (format.storage()) {
            case INTEGER -> Integer.toString(random.nextInt(10_000));
            case DATE ->
                LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000)).toString();
            case REAL -> new BigDecimal(random.nextInt(9_000)).movePointLeft(2).toPlainString();
            case POLYGON -> square();
            case LINE -> "LINESTRING(46.5 39.25, 46.75 39.125, 46.1234567 39)";
            case TEXT, POINT -> words(format);
        };
    }

    private String words(Format<?> format) {
        if (format == Formats.CURRENCY) {
            return List.of("USD", "EUR", "AZN").get(random.nextInt(3));
        }
        if (format == Formats.MEASURE) {
            return List.of("area", "items", "money/USD").get(random.nextInt(3));
        }
        if (format == Formats.SHA256) {
            return "0123456789abcdef".repeat(4);
        }
        if (format == Formats.WORD) {
            return List.of("cleared", "found", "dogs").get(random.nextInt(3));
        }
        if (format == Formats.NOTATION) {
            return List.of("mgrs", "wgs84 north-east comma", "EPSG:28409").get(random.nextInt(3));
        }
        if (format == Formats.BEARING) {
            return List.of("123.5", "123°30'", "20-58").get(random.nextInt(3));
        }
        return List.of("Kəlbəcər", "a \"b\" \\ c", "Ağdam 12/7", "Шуша", "x".repeat(100), "😀")
                .get(random.nextInt(6));
    }

    private String square() {
        double lon = 46 + random.nextInt(1_000_000) / 1e6;
        double lat = 39 + random.nextInt(1_000_000) / 1e6;
        double side = (1 + random.nextInt(100)) / 1e4;
        return String.format(
                Locale.ROOT,
                "POLYGON((%1$.7f %2$.7f,%3$.7f %2$.7f,%3$.7f %4$.7f,%1$.7f %4$.7f,%1$.7f %2$.7f))",
                lon,
                lat,
                lon + side,
                lat + side);
    }
}
