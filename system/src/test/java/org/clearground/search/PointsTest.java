package org.clearground.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.clearground.geo.Position;
import org.clearground.geo.notation.TypedPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "39.9930° N, 46.9250° E",
                "46.9250 E 39.9930 N",
                "39° 59.580' N, 46° 55.500' E",
                "39° 59' 34.8\" N, 46° 55' 30.0\" E",
                "EPSG:4326 N 39.9930 E 46.9250"
            })
    void readsAPointHoweverItIsWritten(String text) {
        assertThat(Points.read(text)).as(text).hasSize(1);
        Position at = Points.read(text).getFirst().position();
        assertThat(at.lon()).isCloseTo(46.925, within(1e-4));
        assertThat(at.lat()).isCloseTo(39.993, within(1e-4));
    }

    @Test
    void readsGrids() {
        assertThat(Points.read("38S NJ 12345 67890")).hasSize(1);
        assertThat(Points.read("38N 512345 4412345")).hasSize(1);
    }

    @Test
    void twoBareNumbersMeanTwoPlaces() {
        assertThat(Points.read("39.993, 46.925").stream()
                        .map(TypedPoint::position)
                        .map(p -> p.lat() + " " + p.lon()))
                .containsExactly("39.993 46.925", "46.925 39.993");
        assertThat(Points.read("39.993, 120.5")).as("no latitude is 120").hasSize(1);
    }

    @Test
    void aNameIsNoPoint() {
        assertThat(Points.read("Ağdam")).isEmpty();
        assertThat(Points.read("HA-2024-001")).isEmpty();
        assertThat(Points.read("")).isEmpty();
        assertThat(Points.read("200, 300")).isEmpty();
    }
}
