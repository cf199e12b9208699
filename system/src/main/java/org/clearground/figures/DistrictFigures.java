package org.clearground.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clearground.figures.Sheet.Level;
import org.clearground.figures.Sheet.Row;

/// Ground cleared and items found by district: table 5.
///
/// @param byDistrict hectares cleared in the period and in the year to date, items found in both; the districts
///                   that the setting names, the printed sum of all others, and the total
public record DistrictFigures(Sheet byDistrict) {

    static DistrictFigures of(FigureBooks books, Register register, Scope scope) {
        Pivot area = AreaFigures.released(books, "cleared", scope.period());
        Pivot areaYear = AreaFigures.released(books, "cleared", scope.yearToDate());
        Pivot finds = FindFigures.found(books, scope.period());
        Pivot findsYear = FindFigures.found(books, scope.yearToDate());
        Columns columns = new Columns(area, areaYear, finds, findsYear);
        TreeSet<String> others = new TreeSet<>(area.values("place"));
        others.addAll(areaYear.values("place"));
        others.addAll(finds.values("place"));
        others.addAll(findsYear.values("place"));
        List<Row> rows = new ArrayList<>();
        for (String district : register.namedDistricts()) {
            Set<String> within = register.within(district);
            others.removeAll(within);
            rows.add(new Row(district, register.placeName(district), Level.PLAIN, columns.cells(district, within)));
        }
        if (!others.isEmpty()) {
            rows.add(new Row("others", "row.others", Level.OTHERS, columns.cells("others", others)));
        }
        rows.add(new Row("total", "row.total", Level.TOTAL, columns.cells("total", Set.of())));
        return new DistrictFigures(new Sheet(
                "by-district",
                List.of(
                        "column.area|column.period",
                        "column.area|column.year",
                        "column.finds|column.year",
                        "column.finds|column.period"),
                rows));
    }

    /// The pivots of the four columns.
    private record Columns(Pivot area, Pivot areaYear, Pivot finds, Pivot findsYear) {

        List<Cell> cells(String key, Set<String> places) {
            Map<String, Set<String>> where = Where.and(Where.all(), "place", places);
            return List.of(
                    area.cell("by-district." + key + ".area.period", where, Unit.HECTARES),
                    areaYear.cell("by-district." + key + ".area.year", where, Unit.HECTARES),
                    findsYear.cell("by-district." + key + ".finds.year", where, Unit.ITEMS),
                    finds.cell("by-district." + key + ".finds.period", where, Unit.ITEMS));
        }
    }
}
