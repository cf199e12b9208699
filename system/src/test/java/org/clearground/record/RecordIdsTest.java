package org.clearground.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordIdsTest {

    @Test
    void givesTheSameRecordTheSameIdForEver() {
        assertThat(RecordIds.of("place", "AG")).isEqualTo(UUID.fromString("b6d5a645-42dd-8c71-b6bd-50e09ef41bd0"));
    }

    @Test
    void marksTheIdAsAUuidOfVersion8() {
        UUID id = RecordIds.of("hazard_area", "H-1");
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void tellsTypesAndNumbersApart() {
        assertThat(RecordIds.of("place", "1")).isNotEqualTo(RecordIds.of("setting", "1"));
        assertThat(RecordIds.of("place", "1")).isNotEqualTo(RecordIds.of("place", "2"));
    }
}
