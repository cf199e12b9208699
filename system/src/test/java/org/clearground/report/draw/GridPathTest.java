package org.clearground.report.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/// Shapes are written in few letters, and look as they are.
class GridPathTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    @Test
    void tellsEachPointFromTheOneBeforeAndAFurtherRingFromTheStartOfTheLast() {
        GridPath path = new GridPath();
        path.box(new Box(10, 20, 2, 1));
        path.line(List.of(new Coordinate(0, 0), new Coordinate(0, 0.04), new Coordinate(1, -1)));
        assertThat(path.data()).isEqualTo("m50 100 10 0 0 5-10 0zm-50-100 5-5");
        assertThat(PathReader.shape(path.data()).getBounds2D().getMinY()).isEqualTo(-5);
    }

    @Test
    void writesNothingOfPointsInOnePlace() {
        GridPath path = new GridPath();
        path.ring(List.of(new Coordinate(1, 1), new Coordinate(1.05, 1), new Coordinate(1, 1.05)));
        assertThat(path.data()).isEmpty();
    }

    @Test
    void readsPointsAfterAMoveAsLines() {
        assertThat(bounds("M10 10 20 10 20 30Z")).isEqualTo(bounds("M10 10L20 10L20 30Z"));
        assertThat(bounds("m10 10 10 0 0 20z")).isEqualTo(bounds("M10 10L20 10L20 30Z"));
        assertThat(bounds("m10 10 10 0 0 20zm-5 0 1 1")).isEqualTo(bounds("M10 10L20 10L20 30ZM5 10L6 11"));
    }

    @Test
    void shapesThatMeetLieOnSheetsOfTheirOwnInTheirOrder() {
        Geometry low = square(0, 0);
        Geometry far = square(100, 0);
        Geometry over = square(5, 5);
        Geometry top = square(8, 8);
        assertThat(Sheets.of(List.of(low, far, over, top)))
                .containsExactly(List.of(low, far), List.of(over), List.of(top));
        assertThat(Sheets.of(List.of(GEOMETRY.createPolygon(), low))).containsExactly(List.of(low));
    }

    /// What the paths cover is what the shapes cover, but for the width of a line.
    @Test
    void coversWhatTheShapesCover() {
        long seed = 23;
        Random random = new Random(seed);
        Projection projection = Projection.fitting(new Envelope(46, 48, 39, 40), 700, 600);
        List<Geometry> shapes = new ArrayList<>();
        List<Shape> plain = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Coordinate at = new Coordinate(46.1 + random.nextDouble() * 1.8, 39.1 + random.nextDouble() * 0.8);
            Geometry ring = GEOMETRY.createPoint(at).buffer(0.02 + random.nextDouble() * 0.05, 8);
            shapes.add(i % 3 == 0 ? ring.difference(GEOMETRY.createPoint(at).buffer(0.01, 8)) : ring);
            plain.add(plain(shapes.getLast(), projection));
        }
        List<String> paths = Outlines.paths(projection, shapes);
        assertThat(paths).as("seed %s", seed).hasSizeLessThan(shapes.size() / 2);
        List<Path2D> drawn = paths.stream().map(PathReader::shape).toList();
        int covered = 0;
        for (int i = 0; i < 5_000; i++) {
            double x = random.nextDouble() * projection.width();
            double y = random.nextDouble() * projection.height();
            boolean wanted = plain.stream().anyMatch(s -> s.contains(x, y));
            if (plain.stream().anyMatch(s -> nearTheEdge(s, x, y))) {
                continue;
            }
            covered += wanted ? 1 : 0;
            assertThat(drawn.stream().anyMatch(s -> s.contains(x / GridPath.UNIT, y / GridPath.UNIT)))
                    .as("seed %s, at %s %s", seed, x, y)
                    .isEqualTo(wanted);
        }
        assertThat(covered).as("seed %s", seed).isBetween(300, 4_700);
    }

    private static boolean nearTheEdge(Shape shape, double x, double y) {
        return shape.intersects(x - 0.6, y - 0.6, 1.2, 1.2) && !shape.contains(x - 0.6, y - 0.6, 1.2, 1.2);
    }

    private static Shape plain(Geometry shape, Projection projection) {
        StringBuilder data = new StringBuilder();
        Polygon polygon = (Polygon) shape;
        for (int ring = 0; ring <= polygon.getNumInteriorRing(); ring++) {
            Coordinate[] points =
                    (ring == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(ring - 1)).getCoordinates();
            for (int i = 0; i < points.length; i++) {
                data.append(i == 0 ? 'M' : 'L')
                        .append(Decimals.point(projection.x(points[i].x), projection.y(points[i].y)));
            }
            data.append('Z');
        }
        Path2D path = PathReader.shape(data.toString());
        path.setWindingRule(Path2D.WIND_EVEN_ODD);
        return path;
    }

    private static Geometry square(double x, double y) {
        return GEOMETRY.toGeometry(new Envelope(x, x + 10, y, y + 10));
    }

    private static Object bounds(String path) {
        return PathReader.shape(path).getBounds2D();
    }
}
