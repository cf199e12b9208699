package org.clearground.land.ground;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clearground.finding.Finding;
import org.clearground.geo.Grid;
import org.clearground.geo.Outline;
import org.clearground.geo.Overlay;
import org.clearground.ledger.Dims;
import org.clearground.record.GroundClaim;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/// A strip of ground drawn as text, one letter a rectangle of about 1 ha, on which records are booked.
///
/// In a claim `#` is claimed ground. On the map `.` is unrecorded, `s` suspected, `C` confirmed, `n`
/// cancelled, `r` reduced and `x` cleared.
final class Strip {

    static final String MINES = "mined_area";

    private static final double STEP = 0.001;
    private static final double WEST = 46.5;
    private static final double SOUTH = 39.2;
    private static final String LETTERS = ".sCnrx";

    final TrialBooks books = new TrialBooks(new MemoryGroundStore());
    private List<Finding> findings = List.of();

    /// A claim on the map of mined areas.
    static GroundClaim claim(Verb verb, String day, String drawn) {
        return claim(MINES, verb, day, drawn);
    }

    static GroundClaim claim(String map, Verb verb, String day, String drawn) {
        return new GroundClaim(
                map, verb.code(), LocalDate.parse(day), outline(drawn), Dims.of(Map.of("place", "p" + verb.code())));
    }

    /// The same of a hazard that takes over the open ground of others.
    static GroundClaim child(Verb verb, String day, String drawn, String... parents) {
        GroundClaim alone = claim(verb, day, drawn);
        TreeSet<UUID> of = Arrays.stream(parents).map(TrialBooks::id).collect(Collectors.toCollection(TreeSet::new));
        return new GroundClaim(alone.map(), alone.verb(), alone.day(), alone.outline(), alone.dims(), of);
    }

    static Outline outline(String drawn) {
        List<Geometry> cells = new ArrayList<>();
        for (int i = 0; i < drawn.length(); i++) {
            if (drawn.charAt(i) == '#') {
                cells.add(cell(i));
            }
        }
        return Outline.trusted(Overlay.unionAll(cells));
    }

    private static Geometry cell(int i) {
        double west = Grid.snap(WEST + i * STEP);
        return Grid.snapped(
                Grid.FACTORY.toGeometry(new Envelope(west, Grid.snap(west + STEP), SOUTH, Grid.snap(SOUTH + STEP))));
    }

    /// TrialBooks a record or its correction.
    Strip book(String record, GroundClaim... claims) {
        findings = books.book(record, List.of(claims)).findings();
        return this;
    }

    /// TrialBooks a record with one claim on the map of mined areas.
    Strip book(String record, Verb verb, String day, String drawn) {
        return book(record, claim(verb, day, drawn));
    }

    Strip withdraw(String record) {
        findings = books.withdraw(record).findings();
        return this;
    }

    /// The findings of the last booking: their codes.
    List<String> findings() {
        return findings.stream().map(Finding::code).toList();
    }

    List<Finding> findingsInFull() {
        return findings;
    }

    /// The map of mined areas as letters.
    String map() {
        return map(MINES);
    }

    /// A map as letters.
    String map(String map) {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            Geometry middle = cell(i).getCentroid();
            String states = books.cells(map).stream()
                    .filter(c -> c.shape().geometry().contains(middle))
                    .map(c -> String.valueOf(LETTERS.charAt(c.key().state().ordinal())))
                    .collect(Collectors.joining());
            drawn.append(states.isEmpty() ? "." : states);
        }
        return drawn.toString();
    }

    /// What a record does, a line a piece: owner before, states, owner after, and how many rectangles.
    List<String> pieces(String record) {
        List<String> lines = new ArrayList<>();
        for (Piece piece : books.piecesOf(record)) {
            Move move = piece.move();
            lines.add(move.findOwner().map(books::name).map(n -> n + " ").orElse("")
                    + move.before().code()
                    + " -> "
                    + books.name(move.newOwner())
                    + " "
                    + move.after().code()
                    + " "
                    + rectangles(piece.outline().geometry()));
        }
        return lines;
    }

    private static long rectangles(MultiPolygon ground) {
        return Math.round(ground.getArea() / (STEP * STEP));
    }

    /// The balances of the states on a map on a day, in rectangles, as booked.
    Map<String, Long> balances(String map, String day) {
        long one = outline("#").area().value();
        Map<String, Long> inRectangles = new TreeMap<>();
        books.balances(map, LocalDate.parse(day)).forEach((state, area) -> {
            if (area != 0) {
                inRectangles.put(state, Math.round((double) area / one));
            }
        });
        return inRectangles;
    }
}
