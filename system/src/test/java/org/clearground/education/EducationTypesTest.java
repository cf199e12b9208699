package org.clearground.education;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;

class EducationTypesTest {

    private final FixedContext context = new FixedContext();

    private static Sample session() {
        return Sample.of(
                new EducationSessionType(),
                "number",
                "S-1",
                "from_day",
                "2025-02-01",
                "to_day",
                "2025-02-02",
                "place",
                "AG",
                "organisation",
                "ANAMA",
                "method",
                "interpersonal",
                "direct_women",
                "12",
                "direct_boys",
                "0",
                "indirect_unspecified",
                "40",
                "first_time",
                "12",
                "counting",
                "counted");
    }

    @Test
    void countsAttendancesByGroupOnTheLastDay() {
        String dims = "counting=counted;group=%s;method=interpersonal;organisation=ANAMA;place=AG";
        assertThat(session().postings())
                .containsExactly(
                        "attendances outside 2025-02-02 -12 " + String.format(Locale.ROOT, dims, "women"),
                        "attendances direct 2025-02-02 12 " + String.format(Locale.ROOT, dims, "women"),
                        "attendances outside 2025-02-02 -40 " + String.format(Locale.ROOT, dims, "unspecified"),
                        "attendances indirect 2025-02-02 40 " + String.format(Locale.ROOT, dims, "unspecified"),
                        "first_time_persons outside 2025-02-02 -12 organisation=ANAMA;place=AG",
                        "first_time_persons first_time 2025-02-02 12 organisation=ANAMA;place=AG");
    }

    @Test
    void warnsOfMoreFirstTimePersonsThanAttendances() {
        assertThat(session().findings(context)).isEmpty();
        assertThat(session().with("first_time", "13").findings(context)).containsExactly("sum.first-time");
    }

    @Test
    void warnsOfASessionThatNobodyAttended() {
        Sample empty =
                session().with("direct_women", "", "direct_boys", "", "indirect_unspecified", "", "first_time", "");
        assertThat(empty.findings(context)).containsExactly("attendances.none");
        assertThat(empty.with("direct_men", "0").findings(context)).isEmpty();
    }

    @Test
    void countsAssetsByTheirKind() {
        assertThat(Sample.of(
                                new EducationAssetType(),
                                "number",
                                "B",
                                "kind",
                                "billboard",
                                "quantity",
                                "5",
                                "day",
                                "2025-01-05")
                        .postings())
                .containsExactly("assets outside 2025-01-05 -5 ", "assets billboard 2025-01-05 5 ");
    }
}
