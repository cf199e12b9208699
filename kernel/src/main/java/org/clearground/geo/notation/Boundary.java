package org.clearground.geo.notation;

import java.util.List;
import java.util.Optional;
import org.clearground.finding.Finding;
import org.clearground.geo.Position;
import org.clearground.geo.RawOutline;
import org.clearground.geo.RawRing;
import org.jspecify.annotations.Nullable;

/// A boundary that was worked out from its description.
///
/// @param points   all points in their order, those before the boundary included
/// @param closing  the closing error, or null when nothing was measured twice
/// @param warnings what a person should look at
public record Boundary(List<BoundaryPoint> points, @Nullable Closing closing, List<Finding> warnings) {

    /// Copies the lists.
    public Boundary {
        points = List.copyOf(points);
        warnings = List.copyOf(warnings);
    }

    /// The closing error, if the description allows one.
    public Optional<Closing> findClosing() {
        return Optional.ofNullable(closing);
    }

    /// The corners, first to last, not closed: the start point and the turning points.
    public List<Position> corners() {
        return points.stream()
                .filter(p -> p.kind() == WaypointKind.START_POINT || p.kind() == WaypointKind.TURNING_POINT)
                .map(BoundaryPoint::position)
                .toList();
    }

    /// The boundary as it goes into the outline checks, closed.
    public RawOutline outline() {
        return RawOutline.polygon(RawRing.of(corners()).closed());
    }
}
