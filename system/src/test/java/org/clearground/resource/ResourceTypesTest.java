package org.clearground.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;

class ResourceTypesTest {

    private final FixedContext context = new FixedContext();

    @Test
    void countsTraineesByGroupWhenTheCourseEnds() {
        assertThat(course().postings())
                .containsExactly(
                        "trainees outside 2025-02-28 -3 group=women;kind=basic;subject=EOD level 1",
                        "trainees trained 2025-02-28 3 group=women;kind=basic;subject=EOD level 1",
                        "trainees outside 2025-02-28 -9 group=unspecified;kind=basic;subject=EOD level 1",
                        "trainees trained 2025-02-28 9 group=unspecified;kind=basic;subject=EOD level 1");
    }

    private static Sample course() {
        return Sample.of(
                new TrainingCourseType(),
                "number",
                "C",
                "kind",
                "basic",
                "subject",
                "EOD level 1",
                "from_day",
                "2025-02-01",
                "to_day",
                "2025-02-28",
                "women",
                "3",
                "unspecified",
                "9");
    }

    @Test
    void warnsOfACourseWithoutTrainees() {
        assertThat(course().findings(context)).isEmpty();
        assertThat(course().with("women", "", "unspecified", "").findings(context))
                .containsExactly("trainees.none");
    }

    @Test
    void postsNothingForAStockOrAnAccreditation() {
        Sample staff = Sample.of(
                new StaffStatementType(), "number", "S", "as_of", "2025-03-31", "organisation", "ANAMA", "dogs", "119");
        assertThat(staff.postings()).isEmpty();
        assertThat(staff.findings(context)).isEmpty();
        assertThat(staff.with("dogs", "").findings(context)).containsExactly("statement.empty");
    }

    @Test
    void refusesAnAccreditationThatEndsBeforeItBegins() {
        Sample accreditation = Sample.of(
                new AccreditationType(),
                "number",
                "AC",
                "organisation",
                "ANAMA",
                "scope",
                "clearance",
                "valid_from",
                "2024-01-01",
                "valid_to",
                "2023-12-31",
                "status",
                "granted");
        assertThat(accreditation.findings(context)).containsExactly("date.order");
        assertThat(accreditation.with("valid_to", "2024-01-01").findings(context))
                .isEmpty();
        assertThat(accreditation.postings()).isEmpty();
    }
}
