package org.clearground.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;

/// What the two quick ways say of rings is what a library says that looks at everything.
class StarsTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /// Corners on whole numbers in rising directions, or nearly so.
    private static Ring any(Random random, double least, double most) {
        int corners = 3 + random.nextInt(30);
        Ring.Builder ring = new Ring.Builder(corners);
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * (i + (random.nextInt(4) == 0 ? 1.5 * random.nextDouble() : 0)) / corners;
            double radius = least + (most - least) * random.nextDouble();
            ring.add(Math.rint(radius * Math.cos(angle)), Math.rint(radius * Math.sin(angle)));
        }
        return ring.ring();
    }

    private static Geometry polygon(Ring ring) {
        return GEOMETRY.createPolygon(ring.geometry());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void neitherWayFindsARingSimpleOrInsideAnotherThatIsNot(long seed) {
        Random random = new Random(seed);
        int plain = 0;
        int held = 0;
        int crossing = 0;
        for (int n = 0; n < 2000; n++) {
            Ring outer = any(random, 10 + random.nextInt(30), 60).ccw();
            Ring inner = any(random, 5, 15 + random.nextInt(40)).ccw();
            if (outer.size() < 3 || inner.size() < 3) {
                continue;
            }
            String which = "seed " + seed + ", " + n + ": " + polygon(outer) + " " + polygon(inner);
            boolean valid = polygon(outer).isValid();
            boolean byEdges = !outer.edges().crossThemselves() && !outer.edges().turnBack();
            assertThat(byEdges).as(which).isEqualTo(valid);
            if (Stars.isSimple(outer)) {
                plain++;
                assertThat(valid).as(which).isTrue();
            }
            if (!valid || !polygon(inner).isValid()) {
                continue;
            }
            boolean inside = RelateNG.relate(polygon(outer), polygon(inner), RelatePredicate.contains());
            boolean touches =
                    polygon(outer).getBoundary().intersects(polygon(inner).getBoundary());
            assertThat(outer.holds(inner)).as(which).isEqualTo(inside && !touches);
            crossing += touches ? 1 : 0;
            if (Stars.hold(outer, inner)) {
                held++;
                assertThat(inside && !touches).as(which).isTrue();
            }
        }
        assertThat(plain).as("seed %d", seed).isGreaterThan(300);
        assertThat(held).as("seed %d", seed).isGreaterThan(100);
        assertThat(crossing).as("seed %d", seed).isGreaterThan(100);
    }

    @Test
    void ofARingThatGoesRoundTwiceNothingIsSaid() {
        Ring twice = new Ring(new double[] {10, 0, -10, 0, 20, 0, -20, 0}, new double[] {0, 10, 0, -10, 0, 20, 0, -20});
        assertThat(Stars.isSimple(twice)).isFalse();
        assertThat(twice.edges().crossThemselves()).isTrue();
    }

    @Test
    void aRingThatTouchesAnotherIsNotInside() {
        Ring outer = new Ring(new double[] {0, 10, 10, 0}, new double[] {0, 0, 10, 10});
        Ring inside = new Ring(new double[] {1, 9, 9, 1}, new double[] {1, 1, 9, 9});
        Ring touching = new Ring(new double[] {0, 9, 9, 1}, new double[] {5, 1, 9, 9});
        assertThat(Stars.hold(outer, inside)).isTrue();
        assertThat(Stars.hold(outer, touching)).isFalse();
        assertThat(outer.holds(touching)).isFalse();
        assertThat(Stars.hold(inside, outer)).isFalse();
    }
}
