package org.clearground.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceTest {

    /// Expected values by PROJ's geod 9 (+ellps=WGS84).
    @ParameterizedTest
    @CsvSource({
        "46.5, 39.8, 47.2, 40.1, 68467.98395",
        "46.5, 39.8, 46.50002, 39.80001, 2.04123",
        "18, -33, -0.1, 51, 9473106.20684",
        "0, 0, 10, 0, 1113194.90793",
        "5, 10, 170, 10.5, 17205040.33764",
        "0, -89, 10, 89, 19781393.95059",
        "46.5, 39.8, 46.5, 39.845, 4996.40506",
        "179.9, 10, -179.9, 10.1, 24556.57965"
    })
    void agreesWithPreciseGeodesics(double lon1, double lat1, double lon2, double lat2, double metres) {
        assertThat(Distance.metres(lon1, lat1, lon2, lat2)).isCloseTo(metres, within(1e-3));
        assertThat(Distance.metres(lon2, lat2, lon1, lat1)).isCloseTo(metres, within(1e-3));
    }

    @Test
    void theSamePlaceIsNoDistanceAway() {
        assertThat(Distance.metres(new Position(46.5, 39.8), new Position(46.5, 39.8)))
                .isZero();
        assertThat(Distance.metres(180, 10, -180, 10)).isCloseTo(0, within(1e-6));
    }

    @Test
    void theOtherEndOfTheEarthIsHalfAMeridianAway() {
        assertThat(Distance.metres(0, 0.3, 179.7, 0)).isCloseTo(19_970_000, within(100_000.0));
        assertThat(Distance.metres(0, 90, 0, -90)).isCloseTo(20_003_931, within(1.0));
    }
}
