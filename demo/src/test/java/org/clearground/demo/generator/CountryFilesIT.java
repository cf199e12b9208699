package org.clearground.demo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The files in the repository are those that the generator writes.
class CountryFilesIT {

    @Test
    void theGeneratorWritesTheFilesAgainByteForByte() throws IOException {
        Map<String, String> written = CountryFiles.all();
        assertThat(written).hasSizeGreaterThan(50);
        for (Map.Entry<String, String> file : written.entrySet()) {
            try (InputStream kept =
                    CountryFiles.class.getResourceAsStream("/org/clearground/demo/country/" + file.getKey())) {
                assertThat(kept).as(file.getKey()).isNotNull();
                assertThat(new String(kept.readAllBytes(), StandardCharsets.UTF_8))
                        .as(file.getKey())
                        .isEqualTo(file.getValue());
            }
        }
    }
}
