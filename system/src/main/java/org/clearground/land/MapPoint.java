package org.clearground.land;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearground.finding.Finding;
import org.clearground.geo.Distance;
import org.clearground.geo.Position;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.ListOf;
import org.clearground.record.Typed;

/// The points of a completion map: what a person walks along with a compass and a tape.
public final class MapPoint {

    public static final Column<String> LABEL = Column.required("label", Formats.NUMBER);
    public static final Column<PointKind> KIND = Column.required("kind", Formats.code(PointKind.LIST));
    public static final Column<BigDecimal> BEARING = Column.optional("bearing", Formats.DECIMAL);
    public static final Column<BigDecimal> DISTANCE = Column.optional("distance", Formats.DECIMAL);
    public static final Column<String> MARKER = Column.optional("marker", Formats.NAME);

    /// The points in the order in which they are walked: bearing in degrees from true north and distance in
    /// metres are those from the point before.
    public static final ListOf LIST = new ListOf(
            "points",
            List.of(
                    LABEL,
                    KIND,
                    Columns.LON,
                    Columns.LAT,
                    Typed.POSITION,
                    Typed.POSITION_NOTATION,
                    BEARING,
                    DISTANCE,
                    MARKER));

    private static final BigDecimal FULL_CIRCLE = BigDecimal.valueOf(360);
    private static final double ABSOLUTE_TOLERANCE = 5;
    private static final double RELATIVE_TOLERANCE = 0.02;

    private MapPoint() {}

    /// Bearings that are none, negative distances, and distances that differ from those between the positions.
    static List<Finding> check(List<Fields> points) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Fields point = points.get(i);
            int row = i;
            point.find(BEARING)
                    .filter(bearing -> bearing.signum() < 0 || bearing.compareTo(FULL_CIRCLE) >= 0)
                    .ifPresent(bearing -> findings.add(Finding.fault(
                                    "point.bearing",
                                    "A bearing is at least 0 and less than 360 degrees, not " + bearing + ".")
                            .inField(Checks.field(LIST, row, BEARING))));
            point.find(DISTANCE)
                    .filter(distance -> distance.signum() < 0)
                    .ifPresent(distance -> findings.add(
                            Finding.fault("point.distance", "A distance is not negative: write it in metres.")
                                    .inField(Checks.field(LIST, row, DISTANCE))));
            if (i > 0) {
                off(points.get(i - 1), point)
                        .ifPresent(finding -> findings.add(finding.inField(Checks.field(LIST, row, DISTANCE))));
            }
        }
        return findings;
    }

    private static Optional<Finding> off(Fields before, Fields point) {
        Optional<Position> from = Columns.position(before);
        Optional<Position> to = Columns.position(point);
        if (from.isEmpty() || to.isEmpty() || !point.has(DISTANCE)) {
            return Optional.empty();
        }
        double measured = Distance.metres(from.get(), to.get());
        double difference = Math.abs(measured - point.get(DISTANCE).doubleValue());
        if (difference <= Math.max(ABSOLUTE_TOLERANCE, RELATIVE_TOLERANCE * measured)) {
            return Optional.empty();
        }
        return Optional.of(Finding.warning(
                "point.distance-off",
                String.format(
                        Locale.ROOT,
                        "The positions of '%s' and '%s' lie %.1f m apart, the map says %s m: check both.",
                        before.get(LABEL),
                        point.get(LABEL),
                        measured,
                        point.get(DISTANCE).toPlainString())));
    }
}
