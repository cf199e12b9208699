package org.clearground.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.finding.Finding;
import org.clearground.geo.Wkt;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.record.TurningPoints;

/// The boundaries of one record that come from the list of its turning points.
final class DescribedBoundaries {

    private static final String GEOMETRY = "geometry";

    private final RecordType type;
    private final double limit;
    private final Map<Integer, String> outlines = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    DescribedBoundaries(RecordType type, double limit) {
        this.type = type;
        this.limit = limit;
    }

    /// Works them out of the rows of the list.
    void work(ListOf list, List<Fields> points, Map<ListOf, List<StagedRow>> rows) {
        for (int polygon :
                points.stream().map(TurningPoints::polygon).distinct().toList()) {
            TurningPoints.Worked worked = TurningPoints.work(list, points, polygon, limit);
            findings.addAll(worked.findings());
            worked.find().ifPresent(b -> outlines.put(polygon, Wkt.write(b.outline())));
            long known = type.geometry().isPresent() ? 1 : polygons(rows);
            if (polygon < 1 || polygon > known) {
                findings.add(Finding.fault(
                                "polygon.unknown",
                                "There is no polygon " + polygon + " in this record: it has " + known
                                        + ", counted from 1 in the order of their rows.")
                        .inField(list.name() + "[" + (first(points, polygon) + 1) + "]."
                                + TurningPoints.POLYGON.name()));
            }
        }
    }

    private static int first(List<Fields> points, int polygon) {
        return points.stream().map(TurningPoints::polygon).toList().indexOf(polygon);
    }

    private static int polygons(Map<ListOf, List<StagedRow>> rows) {
        return rows.entrySet().stream()
                .filter(e -> isDrawn(e.getKey()))
                .mapToInt(e -> e.getValue().size())
                .sum();
    }

    private static boolean isDrawn(ListOf list) {
        return list.columns().stream().anyMatch(DescribedBoundaries::isBoundary);
    }

    /// Whether this is the column that a described boundary goes to.
    static boolean isBoundary(Column<?> column) {
        return column.name().equals(GEOMETRY);
    }

    /// Whether anything keeps a boundary from being one.
    boolean isFaulty() {
        return findings.stream().anyMatch(Finding::isFault);
    }

    /// The record's own boundary as well-known text.
    Optional<String> ofRecord() {
        return type.geometry().isPresent() ? Optional.ofNullable(outlines.get(1)) : Optional.empty();
    }

    /// The boundary of a list's row, counted from 0.
    Optional<String> of(ListOf list, int row) {
        return type.geometry().isEmpty() && isDrawn(list)
                ? Optional.ofNullable(outlines.get(row + 1))
                : Optional.empty();
    }

    /// What was found.
    List<Finding> findings() {
        return findings;
    }
}
