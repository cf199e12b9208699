package org.clearground.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clearground.record.BadText;
import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.clearground.record.Spans;
import org.junit.jupiter.api.Test;

class RegistryTypesTest {

    private final FixedContext context = new FixedContext();

    private static Sample place(String number, String parent) {
        return Sample.of(new PlaceType(), "number", number, "name", "Ağdam", "level", "district", "parent", parent);
    }

    @Test
    void refusesAPlaceThatIsAPartOfItself() {
        context.record("place", place("B", "A").fields());
        assertThat(place("A", "B").findings(context)).containsExactly("place.circle");
        assertThat(place("A", "A").findings(context)).containsExactly("place.circle");
        assertThat(place("C", "B")
                        .findings(context.record("place", place("A", "").fields())))
                .isEmpty();
    }

    @Test
    void refusesAValidityThatEndsBeforeItBegins() {
        Sample place = place("A", "").with("valid_from", "2024-01-02", "valid_to", "2024-01-01");
        assertThat(place.findings(context)).containsExactly("date.order");
        assertThat(place.with("valid_to", "2024-01-02").findings(context)).isEmpty();
    }

    @Test
    void holdsAlwaysWithoutAValidity() {
        PlaceType type = new PlaceType();
        assertThat(type.when(place("A", "").fields())).isEqualTo(Spans.ALWAYS);
    }

    @Test
    void warnsOfAMembershipInWhatIsNoGroup() {
        Sample organisation = Sample.of(new OrganisationType(), "number", "AD", "name", "Alpha", "kind", "commercial")
                .row(OrganisationType.MEMBERSHIPS, "group", "LCO", "valid_from", "2020-11-10");
        Sample group = Sample.of(new OrganisationType(), "number", "LCO", "name", "Local", "kind", "group");
        assertThat(organisation.findings(context.record("organisation", group.fields())))
                .isEmpty();
        group.with("kind", "ngo");
        assertThat(organisation.findings(context.record("organisation", group.fields())))
                .containsExactly("membership.not-group");
    }

    @Test
    void readsTheKeyOfALaterSetting() {
        assertThat(SettingType.key("check.area_tolerance_percent@2026-01-01"))
                .isEqualTo("check.area_tolerance_percent");
        assertThat(SettingType.key("authority.zone")).isEqualTo("authority.zone");
    }

    @Test
    void refusesSettingsThatNobodyCouldRead() {
        assertThat(setting("guard.cleared_depth", "sometimes")).containsExactly("setting.value");
        assertThat(setting("guard.cleared_depth", "off")).isEmpty();
        assertThat(setting("check.area_tolerance_percent", "-1")).containsExactly("setting.value");
        assertThat(setting("check.area_tolerance_percent", "0")).isEmpty();
        assertThat(setting("authority.zone", "Asia/Nowhere")).containsExactly("setting.value");
        assertThat(setting("authority.zone", "Asia/Baku")).isEmpty();
        context.only("place", "AZ");
        assertThat(setting("country.place", "XX")).containsExactly("setting.value");
        assertThat(setting("country.place", "AZ")).isEmpty();
    }

    private List<String> setting(String key, String value) {
        return Sample.of(new SettingType(), "number", key, "value", value).findings(context);
    }

    @Test
    void refusesARateThatIsNotPositiveOrLeadsNowhere() {
        Sample rate = Sample.of(
                new ExchangeRateType(),
                "number",
                "1",
                "currency",
                "EUR",
                "per_currency",
                "USD",
                "rate",
                "1.0812",
                "day",
                "2025-03-31");
        assertThat(rate.findings(context)).isEmpty();
        assertThat(rate.with("rate", "0").findings(context)).containsExactly("rate.not-positive");
        assertThat(rate.with("rate", "1", "per_currency", "EUR").findings(context))
                .containsExactly("rate.same-currency");
    }

    @Test
    void readsTheCourseOfALineAndOfABorder() throws BadText {
        Course line = new CourseFormat().parse("LineString (46.02 40.220, 46.24 40.26)");
        assertThat(line.wkt()).isEqualTo("LINESTRING(46.02 40.22,46.24 40.26)");
        assertThat(line.isClosed()).isFalse();
        assertThat(new CourseFormat()
                        .parse("POLYGON((46 40,47 40,47 41,46 40))")
                        .isClosed())
                .isTrue();
        assertThatThrownBy(() -> new CourseFormat().parse("LINESTRING(46 40)")).isInstanceOf(BadText.class);
        assertThatThrownBy(() -> new CourseFormat().parse("LINESTRING(46 40 1,46 41 1)"))
                .isInstanceOf(BadText.class);
    }
}
