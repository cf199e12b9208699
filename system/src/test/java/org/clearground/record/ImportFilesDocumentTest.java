package org.clearground.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Keeps `docs/import-files.md` in step with the types. Run with `-Dclearground.write-docs=true` to write it
/// anew.
class ImportFilesDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "import-files.md");
    private static final String BEGIN = "<!-- from here on generated from the record types -->\n";

    @Test
    void saysOfEveryTypeWhatTheCodeSays() throws IOException {
        String document = Files.readString(DOCUMENT);
        String written = document.substring(0, document.indexOf(BEGIN) + BEGIN.length()) + "\n"
                + ImportFilesPage.generated().stripTrailing() + "\n";
        if (Boolean.getBoolean("clearground.write-docs")) {
            Files.writeString(DOCUMENT, written);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(written);
    }
}
