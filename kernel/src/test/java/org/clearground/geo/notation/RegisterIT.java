package org.clearground.geo.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The extract of the register can be made again.
@Tag("python3")
@Tag("ogr2ogr")
class RegisterIT {

    /// The script's answer when the PROJ library here carries another version of the register.
    private static final int ANOTHER_VERSION = 3;

    @Test
    void theScriptMakesTheShippedBytesAgain() throws IOException, InterruptedException {
        Process script = new ProcessBuilder("python3", "../dev/epsg", "--check")
                .redirectErrorStream(true)
                .start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = script.waitFor();

        assumeThat(exit).as(said).isNotEqualTo(ANOTHER_VERSION);
        assertThat(exit).as(said).isZero();
    }
}
