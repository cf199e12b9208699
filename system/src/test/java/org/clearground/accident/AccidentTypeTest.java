package org.clearground.accident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.clearground.record.Column;
import org.clearground.record.FixedContext;
import org.clearground.record.Formats;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;

class AccidentTypeTest {

    private static final String DIMS = "device=ap_mine;place=AG;setting=non_demining;status=confirmed;zone=beyond";

    private final FixedContext context = new FixedContext();

    private static Sample accident() {
        return Sample.of(
                        new AccidentType(),
                        "number",
                        "A-1",
                        "from_day",
                        "2024-03-01",
                        "to_day",
                        "2024-03-03",
                        "place",
                        "AG",
                        "zone_line",
                        "line",
                        "zone",
                        "beyond",
                        "setting",
                        "non_demining",
                        "device",
                        "ap_mine",
                        "status",
                        "confirmed")
                .row(
                        Casualty.LIST,
                        "ref",
                        "1",
                        "outcome",
                        "injured",
                        "sex",
                        "male",
                        "age",
                        "adult",
                        "civil_status",
                        "civilian",
                        "deminer_on_duty",
                        "no",
                        "activity",
                        "herding",
                        "tampered",
                        "no");
    }

    @Test
    void countsTheAccidentAndItsPeopleOnTheFirstDay() {
        String person =
                "age=adult;civil_status=civilian;device=ap_mine;on_duty=no;place=AG;setting=non_demining;sex=male;"
                        + "status=confirmed;zone=beyond";
        assertThat(accident().postings())
                .containsExactly(
                        "accidents outside 2024-03-01 -1 " + DIMS,
                        "accidents accident 2024-03-01 1 " + DIMS,
                        "people outside 2024-03-01 -1 " + person,
                        "people injured 2024-03-01 1 " + person);
    }

    @Test
    void countsNothingOfARejectedAccident() {
        assertThat(accident().with("status", "rejected").postings()).isEmpty();
    }

    @Test
    void hasNoColumnThatCouldNameAPerson() {
        AccidentType type = new AccidentType();
        assertThat(Stream.concat(type.columns().stream(), Casualty.LIST.columns().stream())
                        .filter(c -> c.format() == Formats.TEXT || c.format() == Formats.NAME)
                        .map(Column::name))
                .containsExactly("source");
    }

    @Test
    void refusesWordsWhereCoordinatesAreTyped() {
        assertThat(accident()
                        .with("position_typed", "house of the family", "position_notation", "wgs84")
                        .findings(context))
                .containsExactly("coordinates.unreadable");
        assertThat(accident().with("position_typed", "a name").findings(context))
                .containsExactly("coordinates.undeclared");
    }

    @Test
    void findsNothingWrongWithAGoodAccident() {
        assertThat(accident().findings(context)).isEmpty();
    }

    @Test
    void refusesAZoneWithoutItsLine() {
        assertThat(accident().with("zone_line", "").findings(context)).containsExactly("zone.line-missing");
        assertThat(accident().with("zone_line", "", "zone", "elsewhere").findings(context))
                .isEmpty();
    }

    @Test
    void refusesTwoCasualtiesUnderOneReference() {
        Sample two = accident()
                .row(
                        Casualty.LIST,
                        "ref",
                        "1",
                        "outcome",
                        "killed",
                        "sex",
                        "male",
                        "age",
                        "adult",
                        "civil_status",
                        "military",
                        "deminer_on_duty",
                        "yes",
                        "activity",
                        "demining",
                        "tampered",
                        "no");
        assertThat(two.findings(context)).containsExactly("casualty.duplicate", "casualty.setting");
        assertThat(two.with("setting", "demining").findings(context)).containsExactly("casualty.duplicate");
    }

    @Test
    void warnsOfAPositionOutsideItsPlace() {
        context.outline("AG", "POLYGON((46 39,47 39,47 40,46 40,46 39))");
        assertThat(accident().with("lon", "47", "lat", "39.5").findings(context))
                .isEmpty();
        assertThat(accident().with("lon", "47.01", "lat", "39.5").findings(context))
                .containsExactly("position.outside-place");
    }
}
