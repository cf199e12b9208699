package org.clearground.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/// Ground is cut again and again by overlapping shapes, as releases cut a hazard: nothing is lost or made.
class OverlayHistoryTest {

    @Test
    void cuttingManyTimesKeepsGroundValidApartAndWhole() {
        for (long seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            Polygon hazard = Shapes.star(random, 46.5, 39.7, 0.01);
            MultiPolygon rest = Overlay.union(hazard, Grid.empty());
            MultiPolygon released = Grid.empty();
            double taken = 0;
            for (int i = 0; i < 60; i++) {
                Polygon cut = Shapes.star(random, 46.5 + random.nextGaussian() * 0.005, 39.7, 0.003);
                MultiPolygon piece = Overlay.intersection(rest, cut);
                released = Overlay.union(released, piece);
                double before = Area.squareMetres(rest);
                rest = Overlay.difference(rest, cut);
                // a corner moves by half a millimetre at the end of an edge of up to a kilometre
                assertThat(Area.squareMetres(piece) + Area.squareMetres(rest))
                        .as("seed %d, cut %d", seed, i)
                        .isCloseTo(before, within(0.5));
                taken += Area.squareMetres(piece);
                assertThat(rest.isValid()).as("seed %d, cut %d", seed, i).isTrue();
                assertThat(released.isValid()).as("seed %d, cut %d", seed, i).isTrue();
            }
            double whole = Area.squareMetres(hazard);
            assertThat(taken + Area.squareMetres(rest)).as("seed %d", seed).isCloseTo(whole, within(3.0));
            assertThat(Area.squareMetres(released)).as("seed %d", seed).isCloseTo(taken, within(3.0));
            assertThat(Area.squareMetres(Overlay.intersection(rest, released)))
                    .as("seed %d", seed)
                    .isLessThan(3);
        }
    }
}
