package org.clearground.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;

/// What is drawn of a hazard covers it at every zoom, also after it was cut at the borders of tiles.
class OutwardTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int SHAPES = 40;

    /// Rings round a centre with radii that jump: concave, sometimes thin, sometimes with a hole.
    private static Polygon any(Random random, double size) {
        double lon = -170 + 340 * random.nextDouble();
        double lat = -75 + 150 * random.nextDouble();
        int corners = 3 + random.nextInt(20);
        double flat = random.nextInt(4) == 0 ? 0.05 : 1;
        Coordinate[] ring = new Coordinate[corners + 1];
        Coordinate[] hole = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double radius = size * (0.3 + 0.7 * random.nextDouble());
            ring[i] = new Coordinate(lon + radius * Math.cos(angle), lat + flat * radius * Math.sin(angle));
            hole[i] = new Coordinate(lon + 0.2 * size * Math.cos(angle), lat + 0.2 * flat * size * Math.sin(angle));
        }
        ring[corners] = ring[0];
        hole[corners] = hole[0];
        boolean holed = corners > 8 && random.nextBoolean();
        return GEOMETRY.createPolygon(
                GEOMETRY.createLinearRing(ring),
                holed ? new LinearRing[] {GEOMETRY.createLinearRing(hole)} : new LinearRing[0]);
    }

    /// The shape with so many points on every edge that what is straight in degrees lies true on the grid.
    private static MultiPolygon exact(Geometry shape, int zoom) {
        Polygon[] parts = new Polygon[shape.getNumGeometries()];
        for (int part = 0; part < parts.length; part++) {
            Polygon polygon = (Polygon) shape.getGeometryN(part);
            LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
            for (int i = 0; i < holes.length; i++) {
                holes[i] = dense(polygon.getInteriorRingN(i), zoom);
            }
            parts[part] = GEOMETRY.createPolygon(dense(polygon.getExteriorRing(), zoom), holes);
        }
        return GEOMETRY.createMultiPolygon(parts);
    }

    private static LinearRing dense(LinearRing ring, int zoom) {
        Coordinate[] corners = ring.getCoordinates();
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i + 1 < corners.length; i++) {
            for (int step = 0; step < 32; step++) {
                double share = step / 32.0;
                points.add(WorldGrid.point(
                        corners[i].x + share * (corners[i + 1].x - corners[i].x),
                        corners[i].y + share * (corners[i + 1].y - corners[i].y),
                        zoom));
            }
        }
        points.add(new Coordinate(points.getFirst()));
        return GEOMETRY.createLinearRing(points.toArray(Coordinate[]::new));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void coversWhatIsRecordedAtEveryZoomAndNeverVanishes(long seed) {
        Random random = new Random(seed);
        for (int n = 0; n < SHAPES; n++) {
            Polygon shape = any(random, Math.pow(10, -5 + 4.5 * random.nextDouble()));
            for (int zoom = 0; zoom <= TileAddress.DEEPEST; zoom += 1 + random.nextInt(3)) {
                MultiPolygon drawn = Outward.generalise(Area.of(shape), zoom).geometry();
                String which = "seed " + seed + ", shape " + n + ", zoom " + zoom + ": " + shape;
                assertThat(drawn.isValid()).as(which).isTrue();
                assertThat(RelateNG.relate(drawn, exact(shape, zoom), RelatePredicate.covers()))
                        .as(which)
                        .isTrue();
                Envelope box = drawn.getEnvelopeInternal();
                assertThat(Math.max(box.getWidth(), box.getHeight()))
                        .as(which)
                        .isGreaterThanOrEqualTo(Outward.SMALLEST);
            }
        }
    }

    /// As a hazard is after clearance reports: strips and patches cut out, so that parts lie close together and
    /// holes are jagged.
    private static Geometry worked(Random random, double size) {
        Polygon whole = any(random, size);
        Geometry left = whole;
        Coordinate centre = whole.getEnvelopeInternal().centre();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            if (random.nextBoolean()) {
                double angle = Math.PI * random.nextDouble();
                double x = 2 * size * Math.cos(angle);
                double y = 2 * size * Math.sin(angle);
                Coordinate[] across = {
                    new Coordinate(centre.x - x, centre.y - y), new Coordinate(centre.x + x, centre.y + y)
                };
                left = left.difference(GEOMETRY.createLineString(across)
                        .buffer(size * Math.pow(10, -3 + 2 * random.nextDouble())));
            } else {
                Polygon patch = any(random, size * random.nextDouble());
                Coordinate from = patch.getEnvelopeInternal().centre();
                left = left.difference(AffineTransformation.translationInstance(centre.x - from.x, centre.y - from.y)
                        .transform(patch));
            }
        }
        return left;
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void coversWhatIsLeftOfGroundThatWasWorkedOn(long seed) {
        Random random = new Random(seed);
        for (int n = 0; n < SHAPES; n++) {
            Geometry shape = worked(random, Math.pow(10, -4 + 2 * random.nextDouble()));
            for (int zoom = 9 + random.nextInt(2); !shape.isEmpty() && zoom <= TileAddress.DEEPEST; zoom += 2) {
                MultiPolygon drawn = Outward.generalise(Area.of(shape), zoom).geometry();
                String which = "seed " + seed + ", shape " + n + ", zoom " + zoom + ": " + shape;
                assertThat(drawn.isValid()).as(which).isTrue();
                assertThat(RelateNG.relate(drawn, exact(shape, zoom), RelatePredicate.covers()))
                        .as(which)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void coversItInEveryTileThatItTouches(long seed) throws IOException {
        Random random = new Random(seed);
        for (int n = 0; n < SHAPES; n++) {
            Polygon shape = any(random, Math.pow(10, -3 + 3 * random.nextDouble()));
            int zoom = 4 + random.nextInt(9);
            Geometry exact = exact(shape, zoom);
            Feature feature = new Feature(Path.of(Outward.generalise(Area.of(shape), zoom)), new Tags());
            Envelope box = exact.getEnvelopeInternal();
            int column = (int) (box.centre().x / WorldGrid.EXTENT);
            int row = (int) (box.centre().y / WorldGrid.EXTENT);
            for (int i = 0; i < 9; i++) {
                TileAddress at = TileAddress.of(zoom, column + i % 3 - 1, row + i / 3 - 1)
                        .orElse(new TileAddress(zoom, column, row));
                TileWriter writer = new TileWriter(at, TileLayer.HAZARD);
                writer.add(feature);
                Geometry inside =
                        OverlayNGRobust.overlay(exact, GEOMETRY.toGeometry(at.units(0)), OverlayNG.INTERSECTION);
                List<Decoded.Shape> drawn = Decoded.of(writer.bytes(), at);
                if (inside.getArea() > 0) {
                    assertThat(drawn).as("seed %d, shape %d, %s", seed, n, at).hasSize(1);
                    assertThat(inside.difference(drawn.getFirst().geometry().buffer(0))
                                    .getArea())
                            .as("seed %d, shape %d, %s: %s", seed, n, at, shape)
                            .isLessThan(1e-6);
                }
            }
        }
    }

    @Test
    void aHazardOfAMetreIsASquareOfFourPixelsAtTheFarthestZoom() {
        Polygon tiny = any(new Random(5), 1e-5);
        Envelope box = Outward.generalise(Area.of(tiny), 0).box();
        assertThat(box.getWidth()).isEqualTo(Outward.SMALLEST);
        assertThat(box.getHeight()).isEqualTo(Outward.SMALLEST);
        assertThat(box.contains(exact(tiny, 0).getEnvelopeInternal())).isTrue();
    }

    @Test
    void atTheDeepestZoomItGrowsByNoMoreThanItsCornersTake() {
        Polygon field = GEOMETRY.createPolygon(new Coordinate[] {
            new Coordinate(47, 40),
            new Coordinate(47.01, 40),
            new Coordinate(47.01, 40.01),
            new Coordinate(47, 40.01),
            new Coordinate(47, 40)
        });
        Geometry exact = exact(field, TileAddress.DEEPEST);
        assertThat(Outward.generalise(Area.of(field), TileAddress.DEEPEST)
                                .geometry()
                                .getArea()
                        / exact.getArea())
                .isBetween(1.0, 1.002);
    }
}
