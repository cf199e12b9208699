package org.clearground.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/// Where the plain overlay answers, it answers as JTS does, coordinate for coordinate; where it is not sure, it
/// says nothing.
class PlainOverlayTest {

    private static final int ROUNDS = Integer.getInteger("clearground.test.overlay.rounds", 400);

    private int answered;
    private int asked;

    @Test
    void starsOfAnySizeAnywhereAreCutAsJtsCutsThem() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            Lattice lattice = Lattice.random(random, 1);
            long size = (long) Math.pow(10, 1 + random.nextDouble() * 5);
            compare(lattice.star(random, 0, 0, size), lattice.star(random, size / 2, 0, size), "star " + seed);
        }
        assertThat(answered).isGreaterThan(asked / 2);
    }

    @Test
    void cornersAndEdgesInCommonAreCutAsJtsCutsThem() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            // few points to choose from: corners meet, edges run along each other and through corners
            Lattice lattice = Lattice.random(random, 1 + random.nextInt(2000));
            long size = 2 + random.nextInt(8);
            compare(
                    lattice.star(random, 0, 0, size),
                    lattice.star(random, random.nextInt(4), random.nextInt(4), size),
                    "lattice " + seed);
        }
        assertThat(answered).isGreaterThan(asked / 4);
    }

    @Test
    void groundThatWasCutBeforeIsCutAsJtsCutsIt() {
        for (int seed = 0; seed < ROUNDS / 8; seed++) {
            Random random = new Random(seed);
            Lattice lattice = Lattice.random(random, 1);
            long size = 2_000 + random.nextInt(2_000_000);
            MultiPolygon ground = Parts.normalised(lattice.star(random, 0, 0, size));
            for (int cut = 0; cut < 8 && !ground.isEmpty(); cut++) {
                long x = (long) (size * (random.nextDouble() - 0.5));
                List<Polygon> claim = lattice.star(random, x, x / 2, size / (1 + random.nextInt(4)));
                String name = "cut " + seed + "/" + cut;
                compare(Parts.polygons(ground), claim, name);
                if (!claim.isEmpty()) {
                    // what was cut out, beside what is left: they share bent edges
                    MultiPolygon taken = Overlay.intersection(ground, claim.getFirst());
                    ground = Overlay.difference(ground, claim.getFirst());
                    compare(Parts.polygons(ground), Parts.polygons(taken), name + " again");
                    compare(Parts.polygons(taken), claim, name + " of the claim");
                }
            }
        }
        assertThat(answered).isGreaterThan(asked / 4);
    }

    @Test
    void edgesThatRunAlongEachOtherAreLeftToJtsOrCutAsItCutsThem() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            Lattice lattice = Lattice.random(random, 1);
            long size = (long) Math.pow(10, 2 + random.nextDouble() * 5);
            List<Polygon> one = lattice.star(random, 0, 0, size);
            if (!one.isEmpty()) {
                // the same with corners moved by a step or two, and others put on its edges
                compare(one, lattice.shaken(random, one.getFirst()), "shaken " + seed);
            }
        }
        assertThat(asked).isPositive();
    }

    @Test
    void wideAndManyCorneredPolygonsAreLeftToJts() {
        List<Polygon> wide = List.of(Shapes.box(40, 39, 42, 40));
        assertThat(PlainOverlay.intersection(wide, wide)).isNull();
        List<Polygon> box = List.of(Shapes.box(40, 39, 40.1, 39.1));
        assertThat(PlainOverlay.intersection(box, box)).isNotNull();
    }

    private void compare(List<Polygon> a, List<Polygon> b, String name) {
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        same(PlainOverlay.intersection(a, b), a, b, OverlayNG.INTERSECTION, name);
        same(PlainOverlay.difference(a, b), a, b, OverlayNG.DIFFERENCE, name);
        same(PlainOverlay.difference(b, a), b, a, OverlayNG.DIFFERENCE, name);
    }

    private void same(@Nullable Geometry plain, List<Polygon> a, List<Polygon> b, int operation, String name) {
        asked++;
        if (plain != null) {
            answered++;
            MultiPolygon jts = Overlay.overlay(a, b, operation);
            assertThat(Wkt.write((MultiPolygon) plain))
                    .as("%s, operation %d: %s and %s", name, operation, a, b)
                    .isEqualTo(Wkt.write(jts));
            assertThat(plain.equalsExact(jts)).as(name).isTrue();
        }
    }

    /// Points a number of steps apart around some place of the world.
    private record Lattice(long x, long y, long step) {

        static Lattice random(Random random, long step) {
            return new Lattice(
                    random.nextLong(-179 * Grid.STEPS_PER_DEGREE, 179 * Grid.STEPS_PER_DEGREE),
                    random.nextLong(-80 * Grid.STEPS_PER_DEGREE, 80 * Grid.STEPS_PER_DEGREE),
                    step);
        }

        private Coordinate at(long px, long py) {
            return new Coordinate(Grid.degrees(x + px * step), Grid.degrees(y + py * step));
        }

        /// A polygon around a point, now and then with a hole; none when chance made it invalid.
        List<Polygon> star(Random random, long midX, long midY, long size) {
            List<Coordinate> corners = new ArrayList<>();
            int n = 3 + random.nextInt(12);
            double turn = random.nextBoolean() ? 0 : random.nextDouble();
            for (int i = 0; i < n; i++) {
                double angle = turn + i * 2 * Math.PI / n;
                double far = size * (0.3 + 0.7 * random.nextDouble());
                corners.add(at(midX + Math.round(far * Math.cos(angle)), midY + Math.round(far * Math.sin(angle))));
            }
            corners.add(corners.getFirst());
            Polygon polygon = Grid.FACTORY.createPolygon(corners.toArray(Coordinate[]::new));
            if (!polygon.isValid()) {
                return List.of();
            }
            if (random.nextInt(4) == 0) {
                return holed(polygon, List.of(at(midX, midY), at(midX + size / 5, midY), at(midX, midY + size / 6)));
            }
            return List.of(polygon);
        }

        private static List<Polygon> holed(Polygon polygon, List<Coordinate> triangle) {
            List<Coordinate> ring = new ArrayList<>(triangle);
            ring.add(triangle.getFirst());
            Polygon hole = Grid.FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
            Polygon with =
                    Grid.FACTORY.createPolygon(polygon.getExteriorRing(), new LinearRing[] {hole.getExteriorRing()});
            return List.of(with.isValid() ? with : polygon);
        }

        List<Polygon> shaken(Random random, Polygon polygon) {
            List<Coordinate> corners = new ArrayList<>();
            Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
            for (int i = 0; i + 1 < ring.length; i++) {
                corners.add(shaken(random, ring[i]));
                if (random.nextBoolean()) {
                    double share = random.nextDouble();
                    Coordinate on = new Coordinate(
                            ring[i].x + share * (ring[i + 1].x - ring[i].x),
                            ring[i].y + share * (ring[i + 1].y - ring[i].y));
                    corners.add(shaken(random, on));
                }
            }
            corners.add(corners.getFirst());
            Polygon shaken = Grid.FACTORY.createPolygon(corners.toArray(Coordinate[]::new));
            return shaken.isValid() ? List.of(shaken) : List.of();
        }

        private static Coordinate shaken(Random random, Coordinate corner) {
            long most = random.nextInt(3);
            return new Coordinate(
                    Grid.degrees(Grid.steps(corner.x) + random.nextLong(-most, most + 1)),
                    Grid.degrees(Grid.steps(corner.y) + random.nextLong(-most, most + 1)));
        }
    }
}
