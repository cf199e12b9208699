package org.clearground.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableNameTest {

    @Test
    void readsTypeListAndKind() {
        assertThat(TableName.parse("place.csv")).contains(new TableName("place", Optional.empty(), FileKind.CSV));
        assertThat(TableName.parse("clearance_report.polygons.geojson"))
                .contains(new TableName("clearance_report", Optional.of("polygons"), FileKind.GEOJSON));
        assertThat(TableName.parse("2025-q1-clearance_report.finds.csv"))
                .contains(new TableName("clearance_report", Optional.of("finds"), FileKind.CSV));
    }

    @Test
    void refusesOtherNames() {
        for (String name : new String[] {
            "place",
            "place.txt",
            "Place.csv",
            "place.names.more.csv",
            "../place.csv",
            "x/y-place.csv",
            "a\n-place.csv",
            ".csv"
        }) {
            assertThat(TableName.parse(name)).as(name).isEmpty();
        }
    }
}
