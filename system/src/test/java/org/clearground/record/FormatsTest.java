package org.clearground.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void keepsDegreesOnTheGrid() throws BadText {
        assertThat(Formats.LONGITUDE.write(Formats.LONGITUDE.parse("46.123456789")))
                .isEqualTo("46.12345679");
        assertThat(Formats.LONGITUDE.write(Formats.LONGITUDE.parse("46.100"))).isEqualTo("46.1");
        assertThat(Formats.LATITUDE.write(Formats.LATITUDE.parse("90"))).isEqualTo("90");
        assertThat(Formats.LONGITUDE.write(new BigDecimal("47.0")))
                .as("as reading it back would write it")
                .isEqualTo("47");
    }

    @Test
    void refusesDegreesOffTheGlobe() {
        assertThatThrownBy(() -> Formats.LATITUDE.parse("90.00000001")).isInstanceOf(BadText.class);
        assertThatThrownBy(() -> Formats.LONGITUDE.parse("-180.1")).isInstanceOf(BadText.class);
    }

    @Test
    void refusesNumbersThatDimensionsCouldNotHold() {
        assertThatThrownBy(() -> Formats.NUMBER.parse("a;b")).isInstanceOf(BadText.class);
        assertThatThrownBy(() -> Formats.NUMBER.parse("a=b")).isInstanceOf(BadText.class);
        assertThatThrownBy(() -> Formats.NUMBER.parse("x".repeat(101))).isInstanceOf(BadText.class);
    }

    @Test
    void refusesHalfACharacter() {
        assertThatThrownBy(() -> Formats.TEXT.parse("a\ud83d")).isInstanceOf(BadText.class);
    }

    @Test
    void takesTextOfTheLongestLength() throws BadText {
        assertThat(Formats.TEXT.parse(" " + "x".repeat(4_000) + " ")).hasSize(4_000);
        assertThatThrownBy(() -> Formats.TEXT.parse("x".repeat(4_001))).isInstanceOf(BadText.class);
    }

    @Test
    void saysWhereABoundaryCrossesItself() {
        assertThatThrownBy(() -> Formats.OUTLINE.parse("POLYGON((46 39,46.01 39.01,46.01 39,46 39.01,46 39))"))
                .isInstanceOfSatisfying(
                        BadText.class,
                        e -> assertThat(e.findings()).anySatisfy(f -> {
                            assertThat(f.code()).isEqualTo("outline.self-crossing");
                            assertThat(f.where().onMap()).isTrue();
                        }));
    }

    @Test
    void refusesTextThatIsNoBoundary() {
        assertThatThrownBy(() -> Formats.OUTLINE.parse("here")).isInstanceOf(BadText.class);
        assertThatThrownBy(() -> Formats.OUTLINE.parse("POINT(46 39)")).isInstanceOf(BadText.class);
    }

    @Test
    void knowsWordsAndMeasures() throws BadText {
        assertThat(Formats.MEASURE.parse("money/USD")).isEqualTo("money/USD");
        assertThat(Formats.WORD.parse("dogs")).isEqualTo("dogs");
        assertThatThrownBy(() -> Formats.WORD.parse("Dogs")).isInstanceOf(BadText.class);
        assertThatThrownBy(() -> Formats.MEASURE.parse("money/")).isInstanceOf(BadText.class);
    }
}
