package org.clearground.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.clearground.code.Coded;
import org.clearground.figures.Sheet.Level;
import org.clearground.figures.Sheet.Row;
import org.clearground.ledger.LedgerReader;
import org.clearground.marking.MarkingType;
import org.clearground.marking.SignType;

/// Marking, fencing and minefield signs by district and kind, as they stood at the period's end and as they were
/// looked after in it.
///
/// @param markings      by district and kind: standing, metres, inspected, overdue, of unknown due date, removed
/// @param signs         by district: standing, inspected, damaged or missing, condition unknown, removed
/// @param signsByKind   the same signs by what they show
/// @param withoutLength markings that stood at the period's end and of which no length is known: in no metre
public record MarkingFigures(Sheet markings, Sheet signs, Sheet signsByKind, Cell withoutLength) {

    /// Reads them within the scope's prefix.
    public static MarkingFigures of(LedgerReader ledger, Register register, Scope scope) {
        FigureBooks books = new FigureBooks(ledger, scope.known().seq());
        List<Marked> markings = new ArrayList<>();
        books.current(new MarkingType(), f -> markings.add(Marked.marking(f, register, scope.period())));
        List<Marked> signs = new ArrayList<>();
        books.current(new SignType(), f -> signs.add(Marked.sign(f, register, scope.period())));
        MarkingColumns columns = new MarkingColumns(books, scope);
        List<Marked> unmeasured =
                markings.stream().filter(m -> m.standing() && !m.measured()).toList();
        return new MarkingFigures(
                new Sheet(
                        "marking-by-district",
                        MarkingColumns.MARKINGS,
                        rows(register, Marked.here(markings), columns::markings)),
                new Sheet(
                        "signs-by-district",
                        MarkingColumns.SIGNS,
                        districts(register, Marked.here(signs), columns::signs)),
                new Sheet("signs-by-kind", MarkingColumns.SIGNS, kinds(Marked.here(signs), columns::signs)),
                Cell.counted(
                        "marking.without_length",
                        BigDecimal.valueOf(unmeasured.size()),
                        Unit.UNITS,
                        MarkingColumns.behind(MarkingType.TYPE, unmeasured)));
    }

    /// A row per district with its kinds beneath, and the sum; no row where there is nothing.
    private static List<Row> rows(
            Register register, List<Marked> all, BiFunction<String, List<Marked>, List<Cell>> of) {
        List<Row> rows = new ArrayList<>();
        byDistrict(register, all).forEach((district, here) -> {
            String key = "marking." + district;
            rows.add(new Row(district, register.placeName(district), Level.GROUP, of.apply(key, here)));
            byKind(here)
                    .forEach((kind, such) -> rows.add(new Row(
                            district + "." + kind.code(),
                            "marking_kind." + kind.code(),
                            Level.MEMBER,
                            of.apply(key + "." + kind.code(), such))));
        });
        return total(rows, "marking.total", all, of);
    }

    private static List<Row> districts(
            Register register, List<Marked> all, BiFunction<String, List<Marked>, List<Cell>> of) {
        List<Row> rows = new ArrayList<>();
        byDistrict(register, all)
                .forEach((district, here) -> rows.add(new Row(
                        district, register.placeName(district), Level.PLAIN, of.apply("signs." + district, here))));
        return total(rows, "signs.total", all, of);
    }

    private static List<Row> kinds(List<Marked> all, BiFunction<String, List<Marked>, List<Cell>> of) {
        List<Row> rows = new ArrayList<>();
        byKind(all)
                .forEach((kind, such) -> rows.add(new Row(
                        kind.code(),
                        "sign_kind." + kind.code(),
                        Level.PLAIN,
                        of.apply("signs-by-kind." + kind.code(), such))));
        return total(rows, "signs-by-kind.total", all, of);
    }

    private static List<Row> total(
            List<Row> rows, String id, List<Marked> all, BiFunction<String, List<Marked>, List<Cell>> of) {
        if (!rows.isEmpty()) {
            rows.add(new Row("total", "row.total", Level.TOTAL, of.apply(id, all)));
        }
        return rows;
    }

    /// The districts that table 5 names in their order, then all others by name; none without anything.
    private static Map<String, List<Marked>> byDistrict(Register register, List<Marked> all) {
        Map<String, List<Marked>> byDistrict = new LinkedHashMap<>();
        register.namedDistricts().forEach(d -> byDistrict.put(d, new ArrayList<>()));
        all.stream()
                .sorted(Comparator.comparing(m -> register.placeName(m.district())))
                .forEach(m -> byDistrict
                        .computeIfAbsent(m.district(), _ -> new ArrayList<>())
                        .add(m));
        byDistrict.values().removeIf(List::isEmpty);
        return byDistrict;
    }

    /// In the order of their list, what is not known last.
    private static Map<Coded, List<Marked>> byKind(List<Marked> marked) {
        Map<Coded, List<Marked>> byKind = new TreeMap<>(Comparator.comparingInt((Coded c) -> ((Enum<?>) c).ordinal()));
        marked.forEach(
                m -> byKind.computeIfAbsent(m.kind(), _ -> new ArrayList<>()).add(m));
        return byKind;
    }
}
