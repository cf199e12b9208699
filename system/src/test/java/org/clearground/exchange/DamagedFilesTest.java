package org.clearground.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.HazardAreaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedFilesTest {

    private static final int TRIALS = 300;

    @TempDir
    Path dir;

    @Test
    void aDamagedCsvFileIsReadOrRefusedButNeverBreaksTheReader() throws IOException {
        damage(Templates.csv(new ClearanceReportType()), FileKind.CSV);
    }

    @Test
    void aDamagedGeoJsonFileIsReadOrRefusedButNeverBreaksTheReader() throws IOException {
        damage(Templates.geoJson(new HazardAreaType()), FileKind.GEOJSON);
    }

    private void damage(String text, FileKind kind) throws IOException {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        Path file = dir.resolve("damaged." + kind.ending());
        for (int seed = 0; seed < TRIALS; seed++) {
            Files.write(file, damaged(whole, new Random(seed)));
            Collected collected = new Collected();
            assertThatCode(() -> collected.whole = RowFiles.read(file, kind, Dialect.STANDARD, collected))
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
            assertThat(collected.whole || !collected.faults().isEmpty())
                    .as("seed %d: broken off without a word", seed)
                    .isTrue();
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        String signs = "\"',;:{}[]\\\n\r\0\t-+eE.\u00ff";
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) signs.charAt(random.nextInt(signs.length()));
        }
        return random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
}
