package org.clearground.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BearingTest {

    private static final Offset<Double> HUNDREDTH = Offset.offset(0.01);
    private static final Position HERE = new Position(47, 40);

    @Test
    void countsFromNorthClockwise() {
        assertThat(Bearing.degrees(HERE, new Position(47, 40.001))).isEqualTo(0, HUNDREDTH);
        assertThat(Bearing.degrees(HERE, new Position(47.001, 40))).isEqualTo(90, HUNDREDTH);
        assertThat(Bearing.degrees(HERE, new Position(47, 39.999))).isEqualTo(180, HUNDREDTH);
        assertThat(Bearing.degrees(HERE, new Position(46.999, 40))).isEqualTo(270, HUNDREDTH);
    }

    @Test
    void theWayBackIsHalfACircleAwayOverShortDistances() {
        Position there = new Position(47.003, 40.002);
        assertThat(Bearing.degrees(there, HERE) - Bearing.degrees(HERE, there)).isEqualTo(180, HUNDREDTH);
    }

    /// Flinders Peak to Buninyong, 54,972.271 m at 306°52'05.37": the worked example of the Geocentric Datum of
    /// Australia's technical manual. Five times as far as the formula is meant for.
    @Test
    void agreesWithAPublishedLine() {
        Position flinders = new Position(144 + 25 / 60.0 + 29.5244 / 3600, -(37 + 57 / 60.0 + 3.7203 / 3600));
        Position buninyong = new Position(143 + 55 / 60.0 + 35.3839 / 3600, -(37 + 39 / 60.0 + 10.1561 / 3600));
        assertThat(Bearing.degrees(flinders, buninyong)).isEqualTo(306.8682, HUNDREDTH);
        assertThat(Distance.metres(flinders, buninyong)).isEqualTo(54_972.271, Offset.offset(0.01));
    }

    @Test
    void isNothingBetweenEqualPositionsAndGoesOnAcrossTheDateLine() {
        assertThat(Bearing.degrees(HERE, HERE)).isZero();
        assertThat(Bearing.degrees(new Position(179.9995, 0), new Position(-179.9995, 0)))
                .isEqualTo(90, HUNDREDTH);
    }
}
