package org.clearground.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

class OverlayTest {

    private static final Polygon WEST = Shapes.box(46, 39, 46.02, 39.01);
    private static final Polygon EAST = Shapes.box(46.01, 39, 46.03, 39.01);
    private static final Polygon TOUCHING = Shapes.box(46.02, 39, 46.03, 39.01);
    private static final Polygon FAR = Shapes.box(47, 40, 47.01, 40.01);

    @Test
    void overlappingBoxesAreCutWhereTheyMeet() {
        assertThat(Wkt.write(Overlay.intersection(WEST, EAST)))
                .isEqualTo("MULTIPOLYGON(((46.01 39,46.01 39.01,46.02 39.01,46.02 39,46.01 39)))");
        assertThat(Wkt.write(Overlay.difference(WEST, EAST)))
                .isEqualTo("MULTIPOLYGON(((46 39,46 39.01,46.01 39.01,46.01 39,46 39)))");
        assertThat(Area.squareMetres(Overlay.union(WEST, EAST)))
                .isCloseTo(Area.squareMetres(Shapes.box(46, 39, 46.03, 39.01)), within(1e-6));
    }

    @Test
    void touchingLeavesNothingBehind() {
        assertThat(Overlay.intersection(WEST, TOUCHING).isEmpty()).isTrue();
        assertThat(Overlay.overlaps(WEST, TOUCHING)).isFalse();
        assertThat(Overlay.overlaps(WEST, EAST)).isTrue();
        assertThat(Overlay.overlaps(WEST, WEST)).isTrue();
        assertThat(Overlay.overlaps(WEST, FAR)).isFalse();
        assertThat(Overlay.union(WEST, TOUCHING).getNumGeometries()).isEqualTo(1);
    }

    @Test
    void distantShapesStayAsTheyAre() {
        assertThat(Overlay.intersection(WEST, FAR).isEmpty()).isTrue();
        assertThat(Overlay.difference(WEST, FAR).getGeometryN(0).equalsExact(WEST.norm()))
                .isTrue();
        assertThat(Overlay.union(FAR, WEST).getNumGeometries()).isEqualTo(2);
    }

    @Test
    void emptyIsNeutral() {
        MultiPolygon nothing = Grid.empty();
        assertThat(Overlay.intersection(WEST, nothing).isEmpty()).isTrue();
        assertThat(Overlay.difference(nothing, WEST).isEmpty()).isTrue();
        assertThat(Overlay.difference(WEST, WEST).isEmpty()).isTrue();
        assertThat(Overlay.union(nothing, WEST).getGeometryN(0).equalsExact(WEST.norm()))
                .isTrue();
        assertThat(Overlay.union(WEST, nothing).getGeometryN(0).equalsExact(WEST.norm()))
                .isTrue();
        assertThat(Overlay.unionAll(List.of()).isEmpty()).isTrue();
        assertThat(Overlay.overlaps(WEST, nothing)).isFalse();
    }

    @Test
    void argumentsAreNotChanged() {
        String before = WEST.toText();
        Overlay.difference(WEST, FAR);
        Overlay.unionAll(List.of(WEST));
        assertThat(WEST.toText()).isEqualTo(before);
    }

    @Test
    void resultsAreValidOnTheGridAndTheSameEveryTime() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            MultiPolygon a = many(random, 4);
            MultiPolygon b = many(random, 2);
            for (MultiPolygon result :
                    List.of(Overlay.intersection(a, b), Overlay.difference(a, b), Overlay.union(a, b))) {
                assertThat(result.isValid()).as("seed %d", seed).isTrue();
                assertThat(result.equalsExact(Grid.snapped(result)))
                        .as("seed %d", seed)
                        .isTrue();
                assertThat(result.equalsExact(result.norm()))
                        .as("seed %d", seed)
                        .isTrue();
            }
            assertThat(Wkt.write(Overlay.union(a, b))).as("seed %d", seed).isEqualTo(Wkt.write(Overlay.union(b, a)));
        }
    }

    @Test
    void splittingOffDistantPartsChangesNothing() {
        for (long seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            MultiPolygon a = many(random, 8);
            Polygon b = Shapes.star(random, 46.5, 39.7, 0.005);
            double inside = Area.squareMetres(Overlay.intersection(a, b));
            double outside = Area.squareMetres(Overlay.difference(a, b));
            double all = Area.squareMetres(Overlay.union(a, b));
            assertThat(inside + outside).as("seed %d", seed).isCloseTo(Area.squareMetres(a), within(5.0));
            assertThat(outside + Area.squareMetres(b)).as("seed %d", seed).isCloseTo(all, within(5.0));
        }
    }

    private static MultiPolygon many(Random random, int count) {
        List<Geometry> stars = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stars.add(Shapes.star(
                    random, 46.5 + random.nextGaussian() * 0.01, 39.7 + random.nextGaussian() * 0.01, 0.01));
        }
        return Overlay.unionAll(stars);
    }
}
