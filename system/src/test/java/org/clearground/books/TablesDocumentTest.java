package org.clearground.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Keeps `docs/tables.md` in step with the types. Run with `-Dclearground.write-docs=true` to write it anew.
///
/// What the page says of a table is what the program makes. One type at most may still be missing from it: the
/// newest, so that a commit that adds a type is nothing but its package, its labels and its line.
class TablesDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "tables.md");
    private static final String BEGIN = "<!-- from here on generated from the record types -->\n";

    @Test
    void saysOfEveryTableWhatTheProgramMakes() throws IOException {
        List<RecordTables.TypeTables> all = List.copyOf(new RecordTables(RecordTypes.STANDARD).byType());
        String document = Files.readString(DOCUMENT);
        if (Boolean.getBoolean("clearground.write-docs")) {
            Files.writeString(DOCUMENT, page(document, all));
        }
        String now = Files.readString(DOCUMENT);
        List<RecordTables.TypeTables> described = all.stream()
                .filter(of -> now.contains("\n## `" + of.records().name() + "`\n"))
                .toList();
        assertThat(described).hasSizeGreaterThanOrEqualTo(all.size() - 1);
        assertThat(now).isEqualTo(page(now, described));
    }

    private static String page(String document, List<RecordTables.TypeTables> types) {
        return document.substring(0, document.indexOf(BEGIN) + BEGIN.length()) + "\n"
                + TablesPage.generated(types).stripTrailing() + "\n";
    }
}
