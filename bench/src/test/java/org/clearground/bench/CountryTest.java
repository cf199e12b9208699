package org.clearground.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearground.books.Submission;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.Find;
import org.clearground.land.ReleasedPolygon;
import org.clearground.record.Fields;
import org.junit.jupiter.api.Test;

class CountryTest {

    private final Country country = new Country(new CountrySize(1));

    @Test
    void itemsOfAllFieldsSumToThePublishedTotal() {
        long items = 0;
        for (int i = 0; i < country.size().fields(); i++) {
            Fields report = country.field(i).getLast().fields();
            items += report.list(Find.LIST).stream()
                    .mapToLong(row -> row.get(Find.QUANTITY).value())
                    .sum();
        }
        assertThat(items).isEqualTo(191_604);
    }

    @Test
    void theLargestCountryHasAHundredTimesTheFieldsAndItems() {
        CountrySize largest = new CountrySize(100);
        assertThat(largest.fields()).isEqualTo(470_600);
        long items = 0;
        for (int i = 0; i < largest.fields(); i++) {
            items += largest.itemsOf(i);
        }
        assertThat(items).isEqualTo(19_160_400);
    }

    @Test
    void givesTheSameRecordsEachTime() {
        assertThat(country.hazard(17).fields())
                .isEqualTo(new Country(new CountrySize(1)).hazard(17).fields());
    }

    @Test
    void reportsReleaseGroundOfTheirOwnHazardOnDaysOfTheCountry() {
        for (int i = 0; i < 300; i++) {
            Submission report = country.field(i).getLast();
            assertThat(report.fields().get(ClearanceReportType.STARTED_ON)).isAfterOrEqualTo(Country.FIRST_DAY);
            assertThat(report.fields().get(ClearanceReportType.COMPLETED_ON)).isBeforeOrEqualTo(Country.LAST_DAY);
            assertThat(report.fields().list(ReleasedPolygon.LIST)).isNotEmpty();
        }
    }
}
