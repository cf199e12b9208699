package org.clearground.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.finding.Finding;
import org.clearground.geo.Distance;
import org.clearground.geo.Position;
import org.clearground.geo.RawOutline;
import org.clearground.geo.RawRing;
import org.clearground.geo.Wkt;
import org.clearground.geo.notation.BadCoordinates;
import org.clearground.geo.notation.Notation;
import org.clearground.geo.notation.TypedPoint;

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

    /// The columns beside a boundary, for types' lists of columns.
    public static final List<Column<?>> BOUNDARY = List.of(GEOMETRY, GEOMETRY_NOTATION);

    private static final String OUTLINE = "geometry";

    /// Two places closer than this are the same place, written twice with other roundings, in metres.
    private static final double SAME = 0.02;

    private final Map<String, String> cells;
    private final List<Finding> findings = new ArrayList<>();

    private Typed(Map<String, String> cells) {
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
        Typed typed = new Typed(cells);
        outline.ifPresent(typed::outline);
        if (columns.contains(POSITION) && cells.containsKey(POSITION.name())) {
            typed.position();
        }
        if (columns.contains(GEOMETRY) && cells.containsKey(GEOMETRY.name())) {
            typed.boundary();
        }
        return new Completed(typed.cells, typed.findings);
    }

    /// Faults of a position that was typed: it must read by its notation, and be the place in [Columns#LON] and
    /// [Columns#LAT]. Through whichever door a record comes, no other text can stand there.
    static List<Finding> faults(List<Column<?>> columns, Fields row) {
        if (!columns.contains(POSITION) || !row.has(POSITION)) {
            return List.of();
        }
        Map<String, String> cells = new HashMap<>();
        POINT.forEach(column -> row.text(column).ifPresent(text -> cells.put(column.name(), text)));
        return complete(POINT, cells, Optional.empty()).findings().stream()
                .filter(Finding::isFault)
                .toList();
    }

    private void position() {
        Optional<Notation> notation = notation(POSITION, POSITION_NOTATION);
        if (notation.isEmpty()) {
            return;
        }
        try {
            TypedPoint point = notation.get().read(text(POSITION));
            point.warnings().forEach(w -> findings.add(w.inField(POSITION.name())));
            placed(point.position());
        } catch (BadCoordinates e) {
            findings.add(e.finding().inField(POSITION.name()));
        }
    }

    private void placed(Position position) {
        Optional<Position> given = given();
        if (given.isPresent() && Distance.metres(given.get(), position) > SAME) {
            findings.add(Finding.fault(
                            "coordinates.differ",
                            "The typed position lies "
                                    + Math.round(Distance.metres(given.get(), position))
                                    + " m from 'lon' and 'lat': leave these two empty, or correct one of them.")
                    .inField(POSITION.name()));
        } else if (!cells.containsKey(Columns.LON.name()) && !cells.containsKey(Columns.LAT.name())) {
            cells.put(Columns.LON.name(), degrees(position.lon()));
            cells.put(Columns.LAT.name(), degrees(position.lat()));
        }
    }

    private Optional<Position> given() {
        try {
            if (cells.containsKey(Columns.LON.name()) && cells.containsKey(Columns.LAT.name())) {
                return Optional.of(new Position(
                        Formats.LONGITUDE.parse(text(Columns.LON)).doubleValue(),
                        Formats.LATITUDE.parse(text(Columns.LAT)).doubleValue()));
            }
        } catch (BadText _) {
            // The column itself says what is wrong with it.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private void boundary() {
        Optional<Notation> notation = notation(GEOMETRY, GEOMETRY_NOTATION);
        if (notation.isEmpty()) {
            return;
        }
        List<Position> corners = new ArrayList<>();
        String[] points = text(GEOMETRY).strip().split("\\s*[;\\n]\\s*");
        for (int i = 0; i < points.length; i++) {
            try {
                TypedPoint point = notation.get().read(points[i]);
                point.warnings().forEach(w -> findings.add(w.inField(GEOMETRY.name())));
                corners.add(point.position());
            } catch (BadCoordinates e) {
                Finding fault = e.finding();
                findings.add(Finding.fault(fault.code(), "Corner " + (i + 1) + ": " + fault.message())
                        .inField(GEOMETRY.name()));
            }
        }
        if (findings.stream().noneMatch(Finding::isFault)) {
            outline(Wkt.write(RawOutline.polygon(RawRing.of(corners).closed())));
        }
    }

    private void outline(String typed) {
        String given = cells.putIfAbsent(OUTLINE, typed);
        if (given != null && !same(given, typed)) {
            findings.add(Finding.fault(
                            "coordinates.differ",
                            "The boundary is given twice and differs: give it once, as geometry, typed corners or turning"
                                    + " points, or correct one of them.")
                    .inField(OUTLINE));
        }
    }

    private static boolean same(String given, String typed) {
        try {
            return Formats.OUTLINE.parse(given).equals(Formats.OUTLINE.parse(typed));
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

    private String text(Column<?> column) {
        return cells.getOrDefault(column.name(), "");
    }

    private static String degrees(double value) {
        return BigDecimal.valueOf(value).toPlainString();
    }
}
