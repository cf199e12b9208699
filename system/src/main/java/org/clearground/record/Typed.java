package org.clearground.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearground.finding.Finding;
import org.clearground.geo.Distance;
import org.clearground.geo.Position;
import org.clearground.geo.RawOutline;
import org.clearground.geo.RawRing;
import org.clearground.geo.Wkt;
import org.clearground.geo.notation.BadCoordinates;
import org.clearground.geo.notation.Notation;
import org.clearground.geo.notation.TypedPoint;
import org.clearground.record.Format.Storage;

/// Coordinates as somebody typed them, in columns of their own beside the WGS84 that they stand for. Both are
/// kept with the record: what was typed is evidence, and what came of it is on the map.
public final class Typed {

    /// What was typed for the position in [Columns#LON] and [Columns#LAT].
    public static final Column<String> POSITION = Column.optional("position_typed", Formats.COORDINATES);

    /// How [#POSITION] is written; declared, never guessed.
    public static final Column<Notation> POSITION_NOTATION = Column.optional("position_notation", Formats.NOTATION);

    /// The corners of a boundary as they were typed, separated by semicolons or line breaks.
    public static final Column<String> GEOMETRY = Column.optional("geometry_typed", Formats.TEXT);

    /// How [#GEOMETRY] is written; declared, never guessed.
    public static final Column<Notation> GEOMETRY_NOTATION = Column.optional("geometry_notation", Formats.NOTATION);

    /// A position with what was typed for it, for types' lists of columns.
    public static final List<Column<?>> POINT = List.of(Columns.LON, Columns.LAT, POSITION, POSITION_NOTATION);

    /// The columns beside a boundary or a line in `geometry`, for types' lists of columns.
    public static final List<Column<?>> BOUNDARY = List.of(GEOMETRY, GEOMETRY_NOTATION);

    /// The points of a line in `course` as they were typed, separated by semicolons or line breaks.
    public static final Column<String> COURSE = Column.optional("course_typed", Formats.TEXT);

    /// How [#COURSE] is written; declared, never guessed.
    public static final Column<Notation> COURSE_NOTATION = Column.optional("course_notation", Formats.NOTATION);

    /// What was typed for a benchmark in `benchmark_lon` and `benchmark_lat`.
    public static final Column<String> BENCHMARK = Column.optional("benchmark_typed", Formats.COORDINATES);

    /// How [#BENCHMARK] is written; declared, never guessed.
    public static final Column<Notation> BENCHMARK_NOTATION = Column.optional("benchmark_notation", Formats.NOTATION);

    private static final List<Point> POINTS = List.of(
            new Point(POSITION, POSITION_NOTATION, Columns.LON.name(), Columns.LAT.name()),
            new Point(BENCHMARK, BENCHMARK_NOTATION, "benchmark_lon", "benchmark_lat"));

    private static final List<Shape> SHAPES = List.of(
            new Shape(GEOMETRY, GEOMETRY_NOTATION, Columns.GEOMETRY), new Shape(COURSE, COURSE_NOTATION, "course"));

    /// Two places closer than this are the same place, written twice with other roundings, in metres.
    private static final double SAME = 0.02;

    /// Columns of a position.
    private record Point(Column<String> typed, Column<Notation> notation, String lon, String lat) {}

    /// Columns of a boundary or a line.
    private record Shape(Column<String> typed, Column<Notation> notation, String drawn) {}

    private final List<Column<?>> columns;
    private final Map<String, String> cells;
    private final List<Finding> findings = new ArrayList<>();

    private Typed(List<Column<?>> columns, Map<String, String> cells) {
        this.columns = columns;
        this.cells = new HashMap<>(cells);
    }

    /// The cells of a row completed by what its typed coordinates stand for, and what was found.
    ///
    /// @param cells    the cells, with `lon` and `lat` or `geometry` where something was typed for them
    /// @param findings faults and warnings; after a fault nothing is completed
    public record Completed(Map<String, String> cells, List<Finding> findings) {

        /// Copies what it is given.
        public Completed {
            cells = Map.copyOf(cells);
            findings = List.copyOf(findings);
        }
    }

    /// Completes the cells of a row under these columns.
    ///
    /// @param outline the row's boundary as a list of turning points gave it, as well-known text
    public static Completed complete(List<Column<?>> columns, Map<String, String> cells, Optional<String> outline) {
        Typed typed = new Typed(columns, cells);
        outline.ifPresent(wkt -> typed.drawn(Columns.GEOMETRY, wkt));
        POINTS.stream().filter(p -> typed.isFilled(p.typed())).forEach(typed::position);
        SHAPES.stream().filter(shape -> typed.isFilled(shape.typed())).forEach(typed::shape);
        return new Completed(typed.cells, typed.findings);
    }

    /// Faults of positions that were typed: each must read by its notation, and be the place in its longitude and
    /// latitude. Through whichever door a record comes, no other text can stand there.
    static List<Finding> faults(List<Column<?>> columns, Fields row) {
        if (POINTS.stream().noneMatch(p -> columns.contains(p.typed()) && row.has(p.typed()))) {
            return List.of();
        }
        Map<String, String> cells = new HashMap<>();
        columns.forEach(column -> row.text(column).ifPresent(text -> cells.put(column.name(), text)));
        Typed typed = new Typed(columns, cells);
        POINTS.stream().filter(p -> typed.isFilled(p.typed())).forEach(typed::position);
        return typed.findings.stream().filter(Finding::isFault).toList();
    }

    /// What reading a record from a file would say of its typed coordinates and turning points, asked of the
    /// record.
    ///
    /// @param limit a traverse is refused when it is less than so many times as long as its closing error
    public static List<Finding> again(RecordType type, Fields fields, double limit) {
        List<Finding> found = new ArrayList<>(again(type.columns(), fields, ""));
        for (ListOf list : type.lists()) {
            List<Fields> rows = fields.list(list);
            for (int i = 0; i < rows.size(); i++) {
                found.addAll(again(list.columns(), rows.get(i), list.name() + "[" + (i + 1) + "]."));
            }
        }
        TurningPoints.of(type)
                .ifPresent(list -> fields.list(list).stream()
                        .map(TurningPoints::polygon)
                        .distinct()
                        .forEach(polygon -> found.addAll(TurningPoints.work(list, fields.list(list), polygon, limit)
                                .findings())));
        return found;
    }

    private static List<Finding> again(List<Column<?>> columns, Fields row, String prefix) {
        if (Stream.concat(POINTS.stream().map(Point::typed), SHAPES.stream().map(Shape::typed))
                .noneMatch(row::has)) {
            return List.of();
        }
        Map<String, String> cells = new HashMap<>();
        columns.forEach(column -> row.text(column).ifPresent(text -> cells.put(column.name(), text)));
        return complete(columns, cells, Optional.empty()).findings().stream()
                .map(f -> f.inField(prefix + f.where().findField().orElse("")))
                .toList();
    }

    private boolean isFilled(Column<?> column) {
        return columns.contains(column) && cells.containsKey(column.name());
    }

    private void position(Point point) {
        Optional<Notation> notation = notation(point.typed(), point.notation());
        if (notation.isEmpty()) {
            return;
        }
        try {
            TypedPoint read = notation.get().read(text(point.typed().name()));
            read.warnings().forEach(w -> findings.add(w.inField(point.typed().name())));
            placed(point, read.position());
        } catch (BadCoordinates e) {
            findings.add(e.finding().inField(point.typed().name()));
        }
    }

    private void placed(Point point, Position position) {
        Optional<Position> given = given(point);
        if (given.isPresent() && Distance.metres(given.get(), position) > SAME) {
            findings.add(Finding.fault(
                            "coordinates.differ",
                            "The typed position lies "
                                    + Math.round(Distance.metres(given.get(), position))
                                    + " m from '" + point.lon() + "' and '" + point.lat()
                                    + "': leave these two empty, or correct one of them.")
                    .inField(point.typed().name()));
        } else if (!cells.containsKey(point.lon()) && !cells.containsKey(point.lat())) {
            cells.put(point.lon(), degrees(position.lon()));
            cells.put(point.lat(), degrees(position.lat()));
        }
    }

    private Optional<Position> given(Point point) {
        try {
            if (cells.containsKey(point.lon()) && cells.containsKey(point.lat())) {
                return Optional.of(new Position(
                        Formats.LONGITUDE.parse(text(point.lon())).doubleValue(),
                        Formats.LATITUDE.parse(text(point.lat())).doubleValue()));
            }
        } catch (BadText _) {
            // The column itself says what is wrong with it.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private void shape(Shape shape) {
        Optional<Notation> notation = notation(shape.typed(), shape.notation());
        if (notation.isEmpty()) {
            return;
        }
        String field = shape.typed().name();
        List<Position> corners = new ArrayList<>();
        String[] points = text(field).strip().split("\\s*[;\\n]\\s*");
        for (int i = 0; i < points.length; i++) {
            try {
                TypedPoint point = notation.get().read(points[i]);
                point.warnings().forEach(w -> findings.add(w.inField(field)));
                corners.add(point.position());
            } catch (BadCoordinates e) {
                Finding fault = e.finding();
                findings.add(Finding.fault(fault.code(), "Corner " + (i + 1) + ": " + fault.message())
                        .inField(field));
            }
        }
        if (findings.stream().noneMatch(Finding::isFault)) {
            boolean line = format(shape.drawn()).storage() == Storage.LINE;
            drawn(
                    shape.drawn(),
                    line
                            ? line(corners)
                            : Wkt.write(RawOutline.polygon(RawRing.of(corners).closed())));
        }
    }

    private static String line(List<Position> points) {
        return points.stream()
                .map(p -> degrees(p.lon()) + " " + degrees(p.lat()))
                .collect(Collectors.joining(",", "LINESTRING(", ")"));
    }

    private void drawn(String column, String typed) {
        String given = cells.putIfAbsent(column, typed);
        if (given != null && !same(format(column), given, typed)) {
            findings.add(Finding.fault(
                            "coordinates.differ",
                            "The boundary or line is given twice and differs: give it once, as " + column
                                    + ", typed corners or turning points, or correct one of them.")
                    .inField(column));
        }
    }

    private Format<?> format(String column) {
        return columns.stream()
                .filter(c -> c.name().equals(column))
                .findFirst()
                .<Format<?>>map(Column::format)
                .orElse(Formats.OUTLINE);
    }

    private static boolean same(Format<?> format, String given, String typed) {
        try {
            return format.parse(given).equals(format.parse(typed));
        } catch (BadText e) {
            return false;
        }
    }

    private Optional<Notation> notation(Column<String> typed, Column<Notation> notation) {
        String declared = cells.get(notation.name());
        if (declared == null) {
            findings.add(Finding.fault(
                            "coordinates.undeclared",
                            "'" + typed.name() + "' is filled and '" + notation.name() + "' is not: declare "
                                    + notation.format().expected() + ".")
                    .inField(notation.name()));
            return Optional.empty();
        }
        try {
            return Optional.of(notation.format().parse(declared));
        } catch (BadText e) {
            // Said when the column itself is read.
            return Optional.empty();
        }
    }

    private String text(String column) {
        return cells.getOrDefault(column, "");
    }

    private static String degrees(double value) {
        return BigDecimal.valueOf(value).toPlainString();
    }
}
