package org.clearground.geo.notation;

import java.util.ArrayList;
import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.geo.Distance;
import org.clearground.geo.LocalScale;
import org.clearground.geo.Position;
import org.jspecify.annotations.Nullable;

/// Works a boundary out from its description: either every corner has coordinates, and legs beside them are
/// compared, or the corners after the first have legs alone. Then the way back to the start gives the closing
/// error, which the compass rule (Bowditch) spreads over the legs by their length.
public final class Traverse {

    private static final double LONGEST_LEG = 20_000;
    private static final double COMPARED = 10;
    private static final int FEWEST_CORNERS = 3;

    private final double limit;
    private final List<BoundaryPoint> points = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    private Traverse(double limit) {
        this.limit = limit;
    }

    /// The boundary.
    ///
    /// @param rows  the description in its order: reference point, benchmark, start point, turning points,
    ///              closing leg; each leg leads from the row before
    /// @param limit the closing error is refused when the perimeter is less than so many times as long, as 100
    public static Boundary of(List<Waypoint> rows, double limit) throws BadCoordinates {
        return new Traverse(limit).boundary(rows);
    }

    private Boundary boundary(List<Waypoint> rows) throws BadCoordinates {
        List<Waypoint> approach =
                rows.stream().filter(r -> r.kind().isApproach()).toList();
        List<Waypoint> around = rows.subList(approach.size(), rows.size());
        if (around.stream().anyMatch(r -> r.kind().isApproach())) {
            throw bad(
                    "coordinates.traverse-order",
                    "the reference point and the benchmark stand before the start point.");
        }
        checkKinds(around);
        Position start = null;
        for (Waypoint row : approach) {
            start = next(start, row);
            points.add(new BoundaryPoint(row.name(), row.kind(), start, 0));
        }
        start = next(start, around.getFirst());
        points.add(new BoundaryPoint(around.getFirst().name(), WaypointKind.START_POINT, start, 0));
        List<Waypoint> rest = around.subList(1, around.size());
        Closing closing = byCoordinates(rest) ? compared(start, rest) : walked(start, rest);
        return new Boundary(points, closing, warnings);
    }

    private static void checkKinds(List<Waypoint> around) throws BadCoordinates {
        long corners = around.stream()
                .filter(r -> r.kind() == WaypointKind.START_POINT || r.kind() == WaypointKind.TURNING_POINT)
                .count();
        if (corners < FEWEST_CORNERS) {
            throw bad(
                    "coordinates.traverse-too-few",
                    "a boundary has at least three corners: a start point and two turning points.");
        }
        WaypointKind first = around.getFirst().kind();
        if (first != WaypointKind.START_POINT && first != WaypointKind.TURNING_POINT) {
            throw bad("coordinates.traverse-order", "the boundary begins with its start point.");
        }
        for (int i = 1; i < around.size(); i++) {
            Waypoint row = around.get(i);
            boolean last = i == around.size() - 1;
            if (row.kind() == WaypointKind.UNKNOWN || row.kind() == WaypointKind.START_POINT) {
                throw bad(
                        "coordinates.traverse-kind",
                        name(row) + " must be a turning point, an intermediate point or the closing leg.");
            }
            if (row.kind() == WaypointKind.CLOSING && (!last || row.leg() == null || row.point() != null)) {
                throw bad(
                        "coordinates.traverse-closing",
                        "the closing leg is the last row: it has a bearing and a distance, no coordinates.");
            }
        }
    }

    /// The place of a row that is not adjusted; coordinates count more than the leg, which is compared.
    private Position next(@Nullable Position before, Waypoint row) throws BadCoordinates {
        Leg leg = row.leg();
        checkLength(row);
        if (row.point() != null) {
            Position typed = row.point().position();
            warnings.addAll(row.point().warnings());
            if (leg != null && before != null) {
                compare(row, leg.from(before), typed, leg.metres());
            }
            return typed;
        }
        if (leg == null || before == null) {
            throw bad(
                    "coordinates.traverse-nowhere",
                    name(row)
                            + (leg == null
                                    ? " has neither coordinates nor a bearing and a distance."
                                    : " has a leg, but the row before it has no place: the first row needs coordinates."));
        }
        return leg.from(before);
    }

    private static void checkLength(Waypoint row) throws BadCoordinates {
        Leg leg = row.leg();
        if (leg != null && !(leg.metres() > 0 && leg.metres() <= LONGEST_LEG)) {
            throw bad(
                    "coordinates.traverse-distance",
                    "the leg to " + name(row) + " is " + leg.metres() + " m long: legs go to 20 km.");
        }
    }

    private void compare(Waypoint row, Position walked, Position typed, double length) {
        double apart = Distance.metres(walked, typed);
        if (apart > Math.max(COMPARED, length / limit)) {
            warnings.add(Finding.warning(
                            "traverse.leg-differs",
                            "The leg to " + name(row) + " ends " + Metres.words(apart)
                                    + " from the coordinates written for it; these were taken. Check both.")
                    .at(typed.lon(), typed.lat()));
        }
    }

    private static boolean byCoordinates(List<Waypoint> rest) throws BadCoordinates {
        List<Waypoint> places =
                rest.stream().filter(r -> r.kind() != WaypointKind.CLOSING).toList();
        long with = places.stream().filter(r -> r.point() != null).count();
        if (with > 0 && with < places.size()) {
            throw bad(
                    "coordinates.traverse-mixed",
                    "some corners have coordinates and some only legs: give coordinates for all corners, or for the first"
                            + " and legs for the others.");
        }
        return with > 0;
    }

    private @Nullable Closing compared(Position start, List<Waypoint> rest) throws BadCoordinates {
        Position at = start;
        for (Waypoint row : rest) {
            Leg leg = row.leg();
            if (row.kind() == WaypointKind.CLOSING && leg != null) {
                checkLength(row);
                compare(row, leg.from(at), start, leg.metres());
            } else {
                at = next(at, row);
                points.add(new BoundaryPoint(row.name(), row.kind(), at, 0));
            }
        }
        return null;
    }

    private @Nullable Closing walked(Position start, List<Waypoint> rest) throws BadCoordinates {
        List<Position> places = new ArrayList<>();
        List<Double> lengths = new ArrayList<>();
        Position at = start;
        double perimeter = 0;
        for (Waypoint row : rest) {
            at = next(at, row);
            places.add(at);
            perimeter += row.leg() == null ? 0 : row.leg().metres();
            lengths.add(perimeter);
        }
        if (rest.getLast().kind() != WaypointKind.CLOSING) {
            warnings.add(Finding.warning(
                    "traverse.open",
                    "The traverse has no leg back to its start, so nothing shows a wrong bearing or distance: measure and"
                            + " write the closing leg."));
            add(rest, places, lengths, new Closing(0, 0, perimeter));
            return null;
        }
        Closing closing = missed(start, at, perimeter);
        if (closing.ratio() < limit) {
            throw bad(
                    "coordinates.traverse-closing-error",
                    "the traverse does not close: it misses its start by " + closing.words() + ", and at most 1:"
                            + Metres.fixed(limit, 0)
                            + " is taken. Compare bearings, distances and declination with the source; an error near the length of one leg"
                            + " points at that leg.");
        }
        add(rest, places, lengths, closing);
        return closing;
    }

    private static Closing missed(Position start, Position end, double perimeter) {
        LocalScale scale = LocalScale.at((start.lat() + end.lat()) / 2);
        return new Closing(
                (end.lon() - start.lon()) * scale.east(), (end.lat() - start.lat()) * scale.north(), perimeter);
    }

    /// Moves each place back by the share of the error that its way so far has of the whole.
    private void add(List<Waypoint> rest, List<Position> places, List<Double> lengths, Closing closing) {
        for (int i = 0; i < rest.size(); i++) {
            if (rest.get(i).kind() == WaypointKind.CLOSING) {
                continue;
            }
            double share = lengths.get(i) / closing.perimeter();
            Position at = places.get(i);
            LocalScale scale = LocalScale.at(at.lat());
            Position moved = new Position(
                    at.lon() - share * closing.east() / scale.east(),
                    at.lat() - share * closing.north() / scale.north());
            points.add(new BoundaryPoint(rest.get(i).name(), rest.get(i).kind(), moved, share * closing.metres()));
        }
    }

    private static String name(Waypoint row) {
        return row.kind() == WaypointKind.CLOSING ? "the start (closing leg)" : "point " + Quoted.of(row.name());
    }

    private static BadCoordinates bad(String code, String sentence) {
        return new BadCoordinates(code, "Boundary: " + sentence);
    }
}
