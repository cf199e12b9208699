package org.clearground.report.quarterly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Keeps `docs/report-figures.md` in step with the report. Run with `-Dclearground.write-docs=true` to write it
/// anew.
class ReportFiguresDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "report-figures.md");
    private static final String BEGIN = "<!-- from here on generated from the report's texts -->\n";

    @Test
    void saysOfEveryFigureWhatTheReportSays() throws IOException {
        String document = Files.readString(DOCUMENT);
        String written = document.substring(0, document.indexOf(BEGIN) + BEGIN.length()) + "\n" + generated();
        if (Boolean.getBoolean("clearground.write-docs")) {
            Files.writeString(DOCUMENT, written);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(written);
    }

    private static String generated() {
        Glossary glossary = new Glossary(new Voice("en"));
        TreeMap<String, String> rows = new TreeMap<>();
        for (String key : glossary.keys()) {
            rows.put(
                    glossary.term(key),
                    "| %s | %s | %s | `%s` |\n"
                            .formatted(glossary.term(key), glossary.text(key), glossary.books(key), key));
        }
        return "| figure | what it means | where it stands | key |\n|---|---|---|---|\n"
                + String.join("", rows.values());
    }
}
