package org.clearground.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearground.quantity.SquareMetres;
import org.junit.jupiter.api.Test;

class UncoveredTest {

    private static final Outline WHOLE = square(46.5, 46.502);
    private static final Outline WEST = square(46.5, 46.501);
    private static final Outline EAST = square(46.501, 46.502);

    private static Outline square(double west, double east) {
        return Outline.of(Wkt.readMultiPolygon(("MULTIPOLYGON(((W 39.5,E 39.5,E 39.501,W 39.501,W 39.5)))")
                .replace("W", Double.toString(west))
                .replace("E", Double.toString(east))));
    }

    @Test
    void nothingIsLeftWhereHalvesMeet() {
        assertThat(Uncovered.area(WHOLE, List.of(WEST, EAST))).isEqualTo(SquareMetres.ZERO);
        assertThat(Uncovered.area(WHOLE, List.of(EAST, WHOLE))).isEqualTo(SquareMetres.ZERO);
    }

    @Test
    void aHalfLeavesTheOther() {
        assertThat(Uncovered.area(WHOLE, List.of(WEST))).isEqualTo(EAST.area());
        assertThat(Uncovered.area(EAST, List.of(WEST))).isEqualTo(EAST.area());
    }

    @Test
    void withoutOthersAllIsLeft() {
        assertThat(Uncovered.area(WHOLE, List.of())).isEqualTo(WHOLE.area());
    }
}
