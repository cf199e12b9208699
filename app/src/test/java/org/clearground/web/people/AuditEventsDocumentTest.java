package org.clearground.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AuditEventsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "audit-events.md");

    @Test
    void tellsEachEvent() throws IOException {
        StringBuilder text = new StringBuilder("# What is audited\n\n"
                + "Each line of the audit list says when, who (`-` for nobody who is known), which event, and on whom or what. Lines are"
                + " only ever\nadded: the file's triggers refuse every change. The list is written from the program.\n\n"
                + "| event | meaning |\n|---|---|\n");
        for (AuditEvent event : AuditEvent.values()) {
            text.append("| `")
                    .append(event.code())
                    .append("` | ")
                    .append(event.meaning())
                    .append(" |\n");
        }
        if (Boolean.getBoolean("clearground.write-docs")) {
            Files.writeString(DOCUMENT, text);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(text.toString());
    }
}
