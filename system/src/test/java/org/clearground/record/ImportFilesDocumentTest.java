package org.clearground.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Keeps `docs/import-files.md` in step with the types. Run with `-Dclearground.write-docs=true` to write it
/// anew.
///
/// What the page says of a type is what the code says. One type at most may still be missing from it: the
/// newest, so that a commit that adds a type is nothing but its package, its labels and its line.
class ImportFilesDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "import-files.md");
    private static final List<RecordType> IMPORTED =
            EveryType.LIST.stream().filter(RecordType::imported).toList();
    private static final String BEGIN = "<!-- from here on generated from the record types -->\n";

    @Test
    void saysOfEveryTypeWhatTheCodeSays() throws IOException {
        String document = Files.readString(DOCUMENT);
        if (Boolean.getBoolean("clearground.write-docs")) {
            Files.writeString(DOCUMENT, page(document, IMPORTED));
        }
        String now = Files.readString(DOCUMENT);
        List<RecordType> described = IMPORTED.stream()
                .filter(type -> now.contains("\n### `" + type.name() + "`\n"))
                .toList();
        assertThat(described).hasSizeGreaterThanOrEqualTo(IMPORTED.size() - 1);
        assertThat(now).isEqualTo(page(now, described));
    }

    private static String page(String document, List<RecordType> types) {
        return document.substring(0, document.indexOf(BEGIN) + BEGIN.length()) + "\n"
                + ImportFilesPage.generated(types).stripTrailing() + "\n";
    }
}
