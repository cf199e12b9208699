package org.clearground.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearground.report.dossier.TaskGap;
import org.clearground.web.people.AuditEvent;
import org.clearground.web.people.Role;
import org.junit.jupiter.api.Test;

class PageTextsTest {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "org", "clearground", "web", "templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][a-z0-9._-]*)");

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        assertThat(keys("pages_az.properties")).isEqualTo(keys("pages.properties"));
    }

    @Test
    void everyKeyOfATemplateHasItsText() throws IOException {
        Set<String> known = keys("pages.properties");
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            for (Path file : files.sorted().toList()) {
                Matcher key = KEY.matcher(Files.readString(file));
                while (key.find()) {
                    assertThat(known).as(file.toString()).contains(key.group(1));
                }
            }
        }
    }

    @Test
    void everyRoleGapEventAndDoorHasItsWord() throws IOException {
        Set<String> known = keys("pages.properties");
        for (Role role : Role.values()) {
            assertThat(known).contains("role." + role.code());
        }
        for (AuditEvent event : AuditEvent.values()) {
            assertThat(known).contains("audit." + event.code());
        }
        for (TaskGap gap : TaskGap.values()) {
            assertThat(known).contains(gap.key());
        }
        assertThat(new Frame("a", java.util.Optional.of(Role.ADMINISTRATOR), java.util.Optional::empty, "en").doors())
                .allSatisfy(door -> assertThat(known).contains(door.key()));
    }

    private static Set<String> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(PageTextsTest.class.getResourceAsStream("/org/clearground/web/" + file)),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
