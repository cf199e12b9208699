package org.clearground.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CodeListTest {

    enum Device implements Coded {
        ANTI_PERSONNEL_MINE,
        ANTI_VEHICLE_MINE,
        CLUSTER_MUNITION,
        UNKNOWN
    }

    enum Sure implements Coded {
        YES,
        NO
    }

    private static final CodeList<Device> DEVICES = CodeList.of("device", Device.class);

    @Test
    void codesAreTheConstantsInLowerCaseInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("az"));
            assertThat(Device.ANTI_VEHICLE_MINE.code()).isEqualTo("anti_vehicle_mine");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void onlyExactCodesAreFound() {
        assertThat(DEVICES.find("cluster_munition")).contains(Device.CLUSTER_MUNITION);
        assertThat(DEVICES.find("Cluster munition")).isEmpty();
        assertThat(DEVICES.unknown()).isEqualTo(Device.UNKNOWN);
    }

    @Test
    void theNearestCodeIsOffered() {
        assertThat(DEVICES.nearest("Anti-personel mine")).isEqualTo("anti_personnel_mine");
        assertThat(DEVICES.nearest("clustermunition")).isEqualTo("cluster_munition");
        assertThat(Nearest.to("x".repeat(100_000), List.of("a", "b"))).isEqualTo("a");
        assertThatThrownBy(() -> Nearest.to("x", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void distanceCountsSingleChanges() {
        assertThat(Nearest.distance("", "")).isZero();
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void aListWithoutUnknownIsRefused() {
        assertThatThrownBy(() -> CodeList.of("sure", Sure.class)).hasMessageContaining("has no UNKNOWN");
    }
}
