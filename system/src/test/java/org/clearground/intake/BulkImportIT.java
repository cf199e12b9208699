package org.clearground.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkImportIT {

    private static final int RECORDS = 100_000;

    /// Less than the rows would take as objects: it fails when anything keeps them all.
    private static final String HEAP = "-Xmx96m";

    @TempDir
    Path dir;

    @Test
    void importsAHundredThousandRecordsInLittleMemory() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process child = new ProcessBuilder(List.of(
                        java,
                        HEAP,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        path,
                        BulkImport.class.getName(),
                        dir.toString(),
                        Integer.toString(RECORDS)))
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said.lines().toList().getLast()).isEqualTo("BOOKED " + RECORDS);
    }
}
