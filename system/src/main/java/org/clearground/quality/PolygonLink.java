package org.clearground.quality;

import java.util.List;
import java.util.Optional;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.ReleasedPolygon;
import org.clearground.quantity.Count;
import org.clearground.record.CheckContext;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.Formats;

/// Names a released polygon by its report and its place among the report's polygons, counted from one.
///
/// @param report  the survey and clearance report's number
/// @param polygon which of its polygons, from 1
public record PolygonLink(String report, long polygon) implements Comparable<PolygonLink> {

    public static final Column<String> REPORT = Column.required("report", Formats.reference(ClearanceReportType.TYPE));
    public static final Column<Count> POLYGON = Column.required("polygon", Formats.COUNT);

    /// The path of the report in draws and inspections, which both call their list `polygons`.
    public static final String PATH = "polygons." + REPORT.name();

    /// The polygon that a row names.
    public static PolygonLink of(Fields row) {
        return new PolygonLink(row.get(REPORT), row.get(POLYGON).value());
    }

    /// The polygon, if its report has so many.
    Optional<ReleasedPolygon> find(CheckContext context) {
        return context.find(ClearanceReportType.TYPE, report).flatMap(this::in);
    }

    /// The polygon within its report, if it has so many.
    Optional<ReleasedPolygon> in(Fields ofReport) {
        List<Fields> rows = ofReport.list(ReleasedPolygon.LIST);
        return polygon >= 1 && polygon <= rows.size()
                ? Optional.of(ReleasedPolygon.of(rows.get(Math.toIntExact(polygon - 1))))
                : Optional.empty();
    }

    @Override
    public int compareTo(PolygonLink other) {
        int byReport = report.compareTo(other.report);
        return byReport != 0 ? byReport : Long.compare(polygon, other.polygon);
    }

    @Override
    public String toString() {
        return report + "/" + polygon;
    }
}
