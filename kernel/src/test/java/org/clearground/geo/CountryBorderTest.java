package org.clearground.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryBorderTest {

    /// A triangle: its box holds ground that is not in the country.
    private static final CountryBorder COUNTRY =
            CountryBorder.of(Outline.of(Wkt.read("POLYGON((44 38,51 38,51 42,44 38))")));

    private static final OutlineRules RULES = OutlineRules.GICHD.within(COUNTRY);

    @ParameterizedTest
    @CsvSource({
        "50, 39, ",
        "44, 38, ",
        "39, 50, position.swapped",
        "45, 41, position.outside-country",
        "10, 10, position.outside-country",
        "10, 95, position.off-globe",
        "NaN, 39, position.not-a-number"
    })
    void placesAreCheckedAgainstTheBorder(double lon, double lat, String code) {
        CheckedPosition checked = CheckedPosition.check(lon, lat, COUNTRY);
        assertThat(checked.findings()).extracting(Finding::code).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(checked.find().isPresent()).isEqualTo(code == null);
    }

    @Test
    void withoutABorderTheGlobeIsTheLimit() {
        assertThat(CheckedPosition.check(180, -90, null).find()).isPresent();
        assertThat(CheckedPosition.check(39, 146, null).findings().getFirst().code())
                .isEqualTo("position.swapped");
        assertThat(CheckedPosition.check(181, 0, null).findings().getFirst().code())
                .isEqualTo("position.off-globe");
    }

    @Test
    void swappedOutlinesAreNamed() {
        Finding finding = only("POLYGON((39 50,39 50.01,39.01 50.01,39 50))");
        assertThat(finding.code()).isEqualTo("outline.swapped");
        assertThat(finding.isFault()).isTrue();
        assertThat(finding.where().lon()).isEqualTo(50);
    }

    @Test
    void outlinesBeyondTheBorderAreAFaultAndAcrossItAWarning() {
        Finding outside = only("POLYGON((45 41,45.01 41,45.01 41.01,45 41))");
        assertThat(outside.code()).isEqualTo("outline.outside-country");
        assertThat(outside.severity()).isEqualTo(Severity.FAULT);
        Finding across = only("POLYGON((50.98 40,51.02 40,51.02 40.01,50.98 40))");
        assertThat(across.code()).isEqualTo("outline.outside-country");
        assertThat(across.severity()).isEqualTo(Severity.WARNING);
        assertThat(across.where().lon()).isEqualTo(51.02);
        assertThat(OutlineChecks.check(Wkt.readRaw("POLYGON((50 39,50.01 39,50.01 39.01,50 39))"), RULES)
                        .findings())
                .isEmpty();
    }

    @Test
    void aBoxServesWhereNoOutlineIsKnown() {
        CountryBorder box = CountryBorder.box(44, 38, 51, 42);
        assertThat(box.contains(45, 41)).isTrue();
        assertThat(box.contains(51.01, 41)).isFalse();
        assertThat(box.looksSwapped(41, 45)).isTrue();
    }

    private static Finding only(String wkt) {
        CheckedOutline checked = OutlineChecks.check(Wkt.readRaw(wkt), RULES);
        assertThat(checked.findings()).hasSize(1);
        return checked.findings().getFirst();
    }
}
