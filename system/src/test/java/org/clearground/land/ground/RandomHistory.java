package org.clearground.land.ground;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.clearground.geo.Grid;
import org.clearground.geo.Outline;
import org.clearground.geo.Overlay;
import org.clearground.ledger.Dims;
import org.clearground.record.GroundClaim;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// Seeded claims on about a square kilometre where much overlaps, touches and repeats.
final class RandomHistory {

    static final LocalDate START = LocalDate.of(2025, 1, 1);

    private static final double WEST = 46.5;
    private static final double SOUTH = 39.2;
    private static final double SIDE = 0.012;
    private static final Verb[] VERBS = {
        Verb.SUSPECT,
        Verb.SUSPECT,
        Verb.SUSPECT,
        Verb.CONFIRM,
        Verb.CONFIRM,
        Verb.CANCEL,
        Verb.REDUCE,
        Verb.CLEAR,
        Verb.CLEAR,
        Verb.CLEAR,
        Verb.REOPEN_SUSPECTED,
        Verb.REOPEN_CONFIRMED
    };

    final Random random;

    RandomHistory(long seed) {
        random = new Random(seed);
    }

    /// The claims of one record: mostly one, sometimes parts on several days and maps.
    List<GroundClaim> claims() {
        return claims(random.nextInt(60));
    }

    /// The same on a given day and the days after it.
    List<GroundClaim> claims(int day) {
        int parts = random.nextInt(10) < 8 ? 1 : 2 + random.nextInt(2);
        List<GroundClaim> claims = new ArrayList<>();
        Verb verb = VERBS[random.nextInt(VERBS.length)];
        Dims dims = Dims.of(Map.of("place", "P" + random.nextInt(3)));
        for (int i = 0; i < parts; i++) {
            boolean release = verb.rank() == Verb.Rank.RELEASE;
            Verb of = release && random.nextBoolean() ? Verb.CLEAR : verb;
            String map = random.nextInt(5) == 0 ? "battle_area" : "mined_area";
            claims.add(new GroundClaim(
                    map, of.code(), START.plusDays(release ? day + i : day), outline(), dims, parents(verb)));
        }
        return claims;
    }

    /// Every third hazard or so takes over ground from others, which may or may not be there.
    private SortedSet<UUID> parents(Verb verb) {
        TreeSet<UUID> parents = new TreeSet<>();
        if (verb.rank() == Verb.Rank.HAZARD && random.nextInt(3) == 0) {
            for (int i = 0; i < 6; i++) {
                parents.add(TrialBooks.id("R" + random.nextInt(40)));
            }
        }
        return parents;
    }

    private Outline outline() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> Outline.trusted(Overlay.unionAll(List.of(tile())));
            case 3 -> Outline.trusted(Overlay.unionAll(List.of(tile(), tile(), star(8))));
            case 4 -> Outline.trusted(Overlay.unionAll(List.of(sliver())));
            default -> Outline.trusted(Overlay.unionAll(List.of(star(3 + random.nextInt(9)))));
        };
    }

    /// A rectangle on a coarse raster, so that borders are shared.
    private Geometry tile() {
        int x = random.nextInt(10);
        int y = random.nextInt(10);
        int width = 1 + random.nextInt(5);
        int height = 1 + random.nextInt(5);
        double raster = SIDE / 12;
        return Grid.snapped(Grid.FACTORY.toGeometry(new Envelope(
                WEST + x * raster, WEST + (x + width) * raster, SOUTH + y * raster, SOUTH + (y + height) * raster)));
    }

    private Geometry sliver() {
        double lon = WEST + random.nextDouble() * SIDE;
        double lat = SOUTH + random.nextDouble() * SIDE;
        return polygon(
                new Coordinate(lon, lat),
                new Coordinate(lon + SIDE / 2, lat + SIDE / 5),
                new Coordinate(lon + SIDE / 2, lat + SIDE / 5 + 3e-6));
    }

    private Geometry star(int corners) {
        double lon = WEST + random.nextDouble() * SIDE;
        double lat = SOUTH + random.nextDouble() * SIDE;
        Coordinate[] ring = new Coordinate[corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * (i + 0.8 * random.nextDouble()) / corners;
            double reach = SIDE * (0.08 + 0.25 * random.nextDouble());
            ring[i] = new Coordinate(lon + reach * Math.cos(angle), lat + reach * Math.sin(angle));
        }
        return polygon(ring);
    }

    private static Geometry polygon(Coordinate... corners) {
        Coordinate[] ring = new Coordinate[corners.length + 1];
        for (int i = 0; i <= corners.length; i++) {
            Coordinate c = corners[i % corners.length];
            ring[i] = new Coordinate(Grid.snap(c.x), Grid.snap(c.y));
        }
        return Grid.FACTORY.createPolygon(ring);
    }

    /// Books, corrects and withdraws records at random.
    void play(TrialBooks books, int bookings, Runnable afterEach) {
        List<String> current = new ArrayList<>();
        for (int i = 0; i < bookings; i++) {
            int dice = random.nextInt(10);
            if (current.isEmpty() || dice < 6) {
                String record = "R" + i;
                books.book(record, claims());
                current.add(record);
            } else if (dice < 8) {
                books.book(current.get(random.nextInt(current.size())), claims());
            } else {
                books.withdraw(current.remove(random.nextInt(current.size())));
            }
            afterEach.run();
        }
    }
}
