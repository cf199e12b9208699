package org.clearground.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearground.accident.AccidentType;
import org.clearground.accident.Casualty;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final String COUNTRY = "POLYGON((44 38,51 38,51 42,44 42,44 38))";

    private static Sample accident() {
        return Sample.of(
                new AccidentType(),
                "number",
                "A-1",
                "from_day",
                "2025-04-06",
                "to_day",
                "2025-04-07",
                "place",
                "AG",
                "zone",
                "elsewhere",
                "setting",
                "non_demining",
                "device",
                "ap_mine",
                "status",
                "provisional");
    }

    @Test
    void findsNothingWrongWithAGoodRecord() {
        assertThat(accident().findings(new FixedContext())).isEmpty();
    }

    @Test
    void namesTheNearestNumberWhenAReferenceLeadsNowhere() {
        FixedContext context = new FixedContext().only("place", "AGD", "XYZ");
        assertThat(accident().findings(context, "reference.unknown"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.isFault()).isTrue();
                    assertThat(f.message()).contains("'AGD'");
                    assertThat(f.where().field()).isEqualTo("place");
                });
    }

    @Test
    void saysThatNothingIsKnownYet() {
        assertThat(accident().findings(new FixedContext().only("place"), "reference.unknown"))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("import it first"));
    }

    @Test
    void refusesADayAfterTodayAndTakesToday() {
        assertThat(accident().with("to_day", "2025-05-01").findings(new FixedContext()))
                .containsExactly("date.future");
        assertThat(accident().with("to_day", "2025-04-30").findings(new FixedContext()))
                .isEmpty();
    }

    @Test
    void refusesDaysInTheWrongOrderAndTakesOneDay() {
        assertThat(accident().with("to_day", "2025-04-05").findings(new FixedContext()))
                .containsExactly("date.order");
        assertThat(accident().with("to_day", "2025-04-06").findings(new FixedContext()))
                .isEmpty();
    }

    @Test
    void refusesHalfAPosition() {
        assertThat(accident().with("lon", "46.5").findings(new FixedContext(), "position.half"))
                .singleElement()
                .satisfies(f -> assertThat(f.where().field()).isEqualTo("lat"));
    }

    @Test
    void refusesAPositionOutsideTheCountry() {
        FixedContext context = new FixedContext().setting("country.place", "AZ").outline("AZ", COUNTRY);
        assertThat(accident().with("lon", "46.5", "lat", "39.5").findings(context))
                .isEmpty();
        assertThat(accident().with("lon", "51", "lat", "39.5").findings(context))
                .isEmpty();
        assertThat(accident().with("lon", "51.1", "lat", "39.5").findings(context))
                .containsExactly("position.outside-country");
    }

    @Test
    void tellsSwappedDegrees() {
        FixedContext context = new FixedContext().setting("country.place", "AZ").outline("AZ", COUNTRY);
        assertThat(accident().with("lon", "39.5", "lat", "46.5").findings(context))
                .containsExactly("position.swapped");
    }

    @Test
    void namesEveryRequiredColumnThatIsEmpty() {
        Fields fields = accident()
                .with("place", "", "device", "")
                .row(Casualty.LIST, "ref", "1", "outcome", "killed")
                .fields();
        assertThat(Checks.missing(new AccidentType(), fields))
                .extracting(f -> f.where().field())
                .containsExactly(
                        "place",
                        "device",
                        "casualties[1].sex",
                        "casualties[1].age",
                        "casualties[1].civil_status",
                        "casualties[1].deminer_on_duty",
                        "casualties[1].activity",
                        "casualties[1].tampered");
    }
}
