package org.clearground.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clearground.quantity.Period;

/// Items found, by the categories that reports print.
///
/// @param period         items found in the period
/// @param toDate         items found since the cumulation began, opening balances included
/// @param periodBy       items found in the period by printed category
/// @param toDateBy       items found since the cumulation began by printed category
/// @param periodShares   each category's share of the period's finds, in percent
/// @param toDateShares   each category's share of the cumulative finds, in percent
/// @param byOrganisation table 4: period and cumulative for each category and the total
public record FindFigures(
        Cell period,
        Cell toDate,
        Map<String, Cell> periodBy,
        Map<String, Cell> toDateBy,
        Map<String, Cell> periodShares,
        Map<String, Cell> toDateShares,
        Sheet byOrganisation) {

    private static final Map<String, Set<String>> FOUND = Where.of("flow", "found");

    static FindFigures of(FigureBooks books, Register register, Scope scope) {
        Pivot period = found(books, scope.period());
        Pivot toDate = found(books, scope.cumulative());
        Map<String, Set<String>> buckets = register.buckets("finds");
        Cell inPeriod = period.cell("finds.period", Where.all(), Unit.ITEMS);
        Cell cumulative = toDate.cell("finds.cumulative", Where.all(), Unit.ITEMS);
        Map<String, Cell> periodBy = by(period, buckets, "finds.period.");
        Map<String, Cell> toDateBy = by(toDate, buckets, "finds.cumulative.");
        return new FindFigures(
                inPeriod,
                cumulative,
                periodBy,
                toDateBy,
                shares(periodBy, inPeriod),
                shares(toDateBy, cumulative),
                sheet(register, buckets, period, toDate));
    }

    static Pivot found(FigureBooks books, Period period) {
        return books.pivot("items", Set.of("found"), FOUND, period);
    }

    private static Map<String, Cell> by(Pivot pivot, Map<String, Set<String>> buckets, String prefix) {
        Map<String, Cell> by = new LinkedHashMap<>();
        buckets.forEach((bucket, categories) -> by.put(
                bucket, pivot.cell(prefix + bucket, Where.and(Where.all(), "category", categories), Unit.ITEMS)));
        return by;
    }

    private static Map<String, Cell> shares(Map<String, Cell> by, Cell base) {
        Map<String, Cell> shares = new LinkedHashMap<>();
        by.forEach((bucket, cell) -> shares.put(bucket, cell.shareOf(base, cell.id() + ".share")));
        return shares;
    }

    private static Sheet sheet(Register register, Map<String, Set<String>> buckets, Pivot period, Pivot toDate) {
        TreeSet<String> occurring = new TreeSet<>(period.values("organisation"));
        occurring.addAll(toDate.values("organisation"));
        List<String> columns = new ArrayList<>();
        buckets.keySet().forEach(b -> columns.addAll(List.of(b + "|column.period", b + "|column.cumulative")));
        columns.addAll(List.of("column.total|column.period", "column.total|column.cumulative"));
        List<Sheet.Row> rows = new OrganisationRows(register, "finds").of(occurring, (key, organisations) -> {
            Map<String, Set<String>> row = Where.and(Where.all(), "organisation", organisations);
            List<Cell> cells = new ArrayList<>();
            buckets.forEach((bucket, categories) -> {
                Map<String, Set<String>> where = Where.and(row, "category", categories);
                cells.add(period.cell(id(key, bucket, "period"), where, Unit.ITEMS));
                cells.add(toDate.cell(id(key, bucket, "cumulative"), where, Unit.ITEMS));
            });
            cells.add(period.cell(id(key, "all", "period"), row, Unit.ITEMS));
            cells.add(toDate.cell(id(key, "all", "cumulative"), row, Unit.ITEMS));
            return cells;
        });
        return new Sheet("finds-by-organisation", columns, rows);
    }

    private static String id(String key, String bucket, String which) {
        return "finds-by-organisation." + key + "." + bucket + "." + which;
    }
}
