package org.clearground.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class OutlineTest {

    private static final String TRIANGLE = "POLYGON((46 39,46.01 39,46.01 39.01,46 39))";

    @Test
    void directionAndStartDoNotMatter() {
        Outline one = Outline.of(Wkt.read(TRIANGLE));
        Outline same = Outline.of(Wkt.read("MULTIPOLYGON(((46.01 39,46 39,46.01 39.01,46.01 39)))"));
        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).hasToString(same.wkt());
        assertThat(one).isNotEqualTo(Outline.of(Wkt.read("POLYGON((46 39,46.01 39,46.01 39.01000001,46 39))")));
        assertThat(Outline.of(Wkt.read(one.wkt()))).isEqualTo(one);
    }

    @Test
    void coordinatesAreSnapped() {
        Coordinate[] fine = {
            new Coordinate(46.000000001, 39),
            new Coordinate(46.01, 39),
            new Coordinate(46.01, 39.01),
            new Coordinate(46.000000001, 39)
        };
        Outline outline = Outline.of(Grid.FACTORY.createPolygon(fine));
        assertThat(outline).isEqualTo(Outline.of(Wkt.read(TRIANGLE)));
        assertThat(outline.envelope()).isEqualTo(new Envelope(46, 46.01, 39, 39.01));
        assertThat(outline.area()).isEqualTo(Area.rounded(outline.geometry()));
        assertThat(outline.geometry().getSRID()).isEqualTo(4326);
    }

    @Test
    void positionsInsideAndOnTheBoundaryAreContained() {
        Outline holed = Outline.of(Shapes.holed(46, 39, 0.01));
        assertThat(holed.contains(new Position(46.001, 39.001))).isTrue();
        assertThat(holed.contains(new Position(46, 39.005))).isTrue();
        assertThat(holed.contains(new Position(46.003, 39.003)))
                .as("in the hole")
                .isFalse();
        assertThat(holed.contains(new Position(46.01000001, 39.005))).isFalse();
        assertThat(holed.contains(holed.inside())).isTrue();
    }

    @Test
    void whatIsNoGroundIsRefused() {
        assertThatThrownBy(() -> Outline.of(Grid.empty())).hasMessageContaining("empty");
        assertThatThrownBy(() -> Outline.trusted(Grid.empty())).hasMessageContaining("empty");
        assertThatThrownBy(() -> Outline.of(new Position(46, 39).point())).hasMessageContaining("not of a Point");
        assertThatThrownBy(() -> Outline.of(Shapes.box(179, 0, 181, 1))).hasMessageContaining("on the globe");
        assertThatThrownBy(() -> Outline.of(Wkt.read("POLYGON((46 39,46.01 39.01,46.01 39,46 39.01,46 39))")))
                .hasMessageContaining("not a valid outline");
    }

    @Test
    void positionsLieOnTheGridAndTheGlobe() {
        assertThat(new Position(46.123456789, -0.0))
                .isEqualTo(new Position(46.12345679, 0))
                .hasToString("POINT(46.12345679 0)");
        assertThat(new Position(180, -90).wkt()).isEqualTo("POINT(180 -90)");
        assertThatThrownBy(() -> new Position(180.00000001, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Position(39, 146)).hasMessageContaining("longitude comes first");
        assertThatThrownBy(() -> new Position(Double.NaN, 0)).hasMessageContaining("number");
    }

    @Test
    void gridStepsAndDegreesAreOne() {
        assertThat(Grid.snap(46.100000004)).isEqualTo(46.1);
        assertThat(Grid.snap(-1e-9)).isEqualTo(0.0);
        assertThat(1 / Grid.snap(-1e-9)).as("never negative zero").isPositive();
        assertThat(Grid.onGrid(46.1)).isTrue();
        assertThat(Grid.onGrid(46.100000001)).isFalse();
        assertThat(Grid.onGrid(Double.NaN)).isFalse();
        assertThat(Grid.degrees(Grid.steps(-46.12345678))).isEqualTo(-46.12345678);
    }
}
