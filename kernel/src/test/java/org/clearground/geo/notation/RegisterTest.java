package org.clearground.geo.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The shipped extract of the EPSG register.
class RegisterTest {

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Register.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void noSystemBringsAShiftOfItsOwnBesideTheOneChosenForIt() throws IOException {
        assertThat(lines("reference-systems.csv"))
                .hasSizeGreaterThan(3_000)
                .allSatisfy(line -> assertThat(line.contains("+datum="))
                        .as(line)
                        .isEqualTo(line.split(";", -1)[2].isEmpty() && line.contains("+datum=WGS84")));
    }

    @Test
    void everyShiftThatASystemTakesIsThereAndEveryOneIsTaken() throws IOException {
        List<String> taken = lines("reference-systems.csv").stream()
                .map(line -> line.split(";", -1)[2])
                .filter(shift -> !shift.isEmpty())
                .distinct()
                .toList();
        assertThat(lines("datum-shifts.csv").stream().map(line -> line.split(";", -1)[0]))
                .containsExactlyInAnyOrderElementsOf(taken);
    }

    /// As PROJ 9.1.1 calculates it with the shift EPSG:1176: without it the point lies 118 m further east.
    @Test
    void theOldNorthAmericanDatumIsShifted() {
        Plane place = ReferenceSystem.find(26_707).orElseThrow().toWgs84(new Plane(500_000, 6_700_000));

        assertThat(place.east()).isEqualTo(-141.001962564, within(1e-8));
        assertThat(place.north()).isEqualTo(60.437681556, within(1e-8));
    }
}
