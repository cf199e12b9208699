package org.clearground.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearground.finding.Finding;
import org.clearground.geo.notation.BadCoordinates;
import org.clearground.geo.notation.Bearings;
import org.clearground.geo.notation.Boundary;
import org.clearground.geo.notation.Leg;
import org.clearground.geo.notation.North;
import org.clearground.geo.notation.Notation;
import org.clearground.geo.notation.Traverse;
import org.clearground.geo.notation.TypedPoint;
import org.clearground.geo.notation.Waypoint;
import org.clearground.geo.notation.WaypointKind;
import org.clearground.quantity.Count;
import org.jspecify.annotations.Nullable;

/// The description of a boundary by its points, as a list inside a record: coordinates as they were typed, or a
/// traverse of bearings and distances from a reference point or benchmark.
///
/// An empty notation, north, declination or its day is that of the row before.
public final class TurningPoints {

    /// The list's name in every type that has it.
    public static final String NAME = "turning_points";

    /// The setting that says how many times as long as its closing error a traverse must be.
    public static final String LIMIT = "check.traverse_closing_ratio";

    /// The limit where the setting is not given: 1:100.
    public static final long USUAL_LIMIT = 100;

    public static final Column<Count> POLYGON = Column.optional("polygon", Formats.COUNT);
    public static final Column<String> POINT = Column.required("point", Formats.NUMBER);
    public static final Column<WaypointKind> KIND = Column.required("kind", Formats.code(WaypointKind.LIST));
    public static final Column<String> TYPED = Column.optional("typed", Formats.COORDINATES);
    public static final Column<Notation> NOTATION = Column.optional("notation", Formats.NOTATION);
    public static final Column<String> BEARING = Column.optional("bearing", Formats.BEARING);
    public static final Column<BigDecimal> DISTANCE = Column.optional("distance", Formats.DECIMAL);
    public static final Column<North> NORTH = Column.optional("north", Formats.code(North.LIST));
    public static final Column<BigDecimal> DECLINATION = Column.optional("declination", Formats.DECIMAL);
    public static final Column<LocalDate> DECLINATION_ON = Column.optional("declination_on", Formats.DATE);

    private static final List<Column<?>> COLUMNS =
            List.of(POINT, KIND, TYPED, NOTATION, BEARING, DISTANCE, NORTH, DECLINATION, DECLINATION_ON);

    /// The points of a record that has one boundary.
    public static final ListOf LIST = new ListOf(NAME, COLUMNS);

    /// The points of a record that has several: each says of which polygon it is, counted from 1 in the order
    /// of the polygons' rows.
    public static final ListOf OF_POLYGONS = new ListOf(
            NAME, Stream.concat(Stream.<Column<?>>of(POLYGON), COLUMNS.stream()).toList());

    private final ListOf list;
    private final List<Integer> indexes = new ArrayList<>();
    private final List<Waypoint> waypoints = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Notation notation;
    private North north = North.UNKNOWN;
    private @Nullable BigDecimal declination;
    private @Nullable LocalDate declinationOn;

    private TurningPoints(ListOf list) {
        this.list = list;
    }

    /// What became of a description.
    ///
    /// @param boundary the boundary, or null after a fault
    /// @param findings faults and warnings, each at its row
    public record Worked(@Nullable Boundary boundary, List<Finding> findings) {

        /// Copies the list.
        public Worked {
            findings = List.copyOf(findings);
        }

        /// The boundary, when nothing keeps it from being one.
        public Optional<Boundary> find() {
            return Optional.ofNullable(boundary);
        }
    }

    /// The list of this name of a type, if it has one.
    public static Optional<ListOf> of(RecordType type) {
        return type.lists().stream().filter(l -> l.name().equals(NAME)).findFirst();
    }

    /// The polygon to which a row belongs, from 1: the first where the row does not say.
    public static int polygon(Fields row) {
        return row.find(POLYGON).map(c -> Math.toIntExact(c.value())).orElse(1);
    }

    /// Works the boundary of a polygon out of the rows that belong to it.
    ///
    /// @param list    the list of which these are the rows, for the places of findings
    /// @param rows    all rows of the record
    /// @param polygon the polygon's number, 1 where a record has one boundary
    /// @param limit   see [Traverse#of(List, double)]
    public static Worked work(ListOf list, List<Fields> rows, int polygon, double limit) {
        TurningPoints points = new TurningPoints(list);
        for (int i = 0; i < rows.size(); i++) {
            if (polygon(rows.get(i)) == polygon) {
                points.row(i, rows.get(i));
            }
        }
        return points.worked(limit);
    }

    private Worked worked(double limit) {
        if (findings.stream().anyMatch(Finding::isFault)) {
            return new Worked(null, findings);
        }
        try {
            Boundary boundary = Traverse.of(waypoints, limit);
            boundary.warnings().forEach(w -> findings.add(w.inField(Checks.field(list, indexes.getFirst(), POINT))));
            return new Worked(boundary, findings);
        } catch (BadCoordinates e) {
            findings.add(e.finding().inField(Checks.field(list, indexes.getFirst(), POINT)));
            return new Worked(null, findings);
        }
    }

    private void row(int index, Fields row) {
        indexes.add(index);
        notation = row.find(NOTATION).orElse(notation);
        north = row.has(NORTH) ? row.get(NORTH) : north;
        declination = row.find(DECLINATION).orElse(declination);
        declinationOn = row.find(DECLINATION_ON).orElse(declinationOn);
        waypoints.add(new Waypoint(row.get(POINT), row.get(KIND), point(index, row), leg(index, row)));
    }

    private @Nullable TypedPoint point(int index, Fields row) {
        if (!row.has(TYPED)) {
            return null;
        }
        if (notation == null) {
            fault(
                    index,
                    NOTATION,
                    "coordinates.undeclared",
                    "Coordinates are typed and no notation is declared: write "
                            + NOTATION.format().expected() + ".");
            return null;
        }
        try {
            return notation.read(row.get(TYPED));
        } catch (BadCoordinates e) {
            findings.add(e.finding().inField(Checks.field(list, index, TYPED)));
            return null;
        }
    }

    private @Nullable Leg leg(int index, Fields row) {
        if (!row.has(BEARING) && !row.has(DISTANCE)) {
            return null;
        }
        if (!row.has(BEARING) || !row.has(DISTANCE)) {
            Column<?> empty = row.has(BEARING) ? DISTANCE : BEARING;
            fault(index, empty, "column.half", "A leg has a bearing and a distance: fill in '" + empty.name() + "'.");
            return null;
        }
        if (north == North.UNKNOWN) {
            fault(
                    index,
                    NORTH,
                    "traverse.north",
                    "Bearings say from which north they are counted: write magnetic, true or grid in 'north' of the first"
                            + " leg.");
            return null;
        }
        if (north == North.MAGNETIC && (declination == null || declinationOn == null)) {
            fault(
                    index,
                    declination == null ? DECLINATION : DECLINATION_ON,
                    "traverse.declination",
                    "Magnetic bearings need the declination in degrees, east positive, and the day for which it was looked"
                            + " up.");
            return null;
        }
        try {
            double turn = north == North.MAGNETIC && declination != null ? declination.doubleValue() : 0;
            return new Leg(Bearings.read(row.get(BEARING)), row.get(DISTANCE).doubleValue(), north, turn);
        } catch (BadCoordinates e) {
            findings.add(e.finding().inField(Checks.field(list, index, BEARING)));
            return null;
        }
    }

    private void fault(int index, Column<?> column, String code, String sentence) {
        findings.add(Finding.fault(code, sentence).inField(Checks.field(list, index, column)));
    }
}
