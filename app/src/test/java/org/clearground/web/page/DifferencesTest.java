package org.clearground.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearground.record.BadText;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.Labels;
import org.clearground.registry.PlaceLevel;
import org.clearground.registry.PlaceType;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static Fields place(String name, String wkt, String otherName) throws BadText {
        return Fields.builder()
                .put(Columns.NUMBER, "D-1")
                .put(PlaceType.NAME, name)
                .put(PlaceType.LEVEL, PlaceLevel.DISTRICT)
                .put(PlaceType.GEOMETRY, Formats.OUTLINE.parse(wkt))
                .rows(
                        PlaceType.NAMES,
                        List.of(Fields.builder()
                                .put(PlaceType.OTHER_NAME, otherName)
                                .build()))
                .build();
    }

    private static List<Differences.Change> between(Fields was, Fields is) {
        return Differences.of(new PlaceType(), Optional.of(was), Optional.of(is), Labels.of(Locale.ENGLISH));
    }

    @Test
    void tellsWhatChangedInTheRecordInItsListsAndOfAShapeOnlyThatItDid() throws BadText {
        Fields was = place("Old", "POLYGON((46 39, 46.1 39, 46.1 39.1, 46 39))", "A");
        Fields is = place("New", "POLYGON((46 39, 46.2 39, 46.1 39.1, 46 39))", "B");
        assertThat(between(was, is))
                .extracting(Differences.Change::before, Differences.Change::after, Differences.Change::shape)
                .containsExactly(tuple("Old", "New", false), tuple("", "", true), tuple("A", "B", false));
    }

    @Test
    void tellsNothingOfAVersionThatSaysTheSame() throws BadText {
        Fields same = place("Same", "POLYGON((46 39, 46.1 39, 46.1 39.1, 46 39))", "A");
        assertThat(between(same, same)).isEmpty();
    }
}
