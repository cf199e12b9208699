package org.clearground.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportDocumentTest {

    private static final Pattern CODE = Pattern.compile("\"([a-z]+\\.[a-z_-]+)\"");
    private static final Pattern FILE =
            Pattern.compile("`(clearance_report[a-z_.]*)`\n\n```\n(.*?)```\n", Pattern.DOTALL);
    private static final Path SYSTEM = Path.of("src/main/java/org/clearground");
    private static final Path GEO = Path.of("../kernel/src/main/java/org/clearground/geo");

    /// Packages whose findings an import may show.
    private static final List<String> SHOWN = List.of(
            "record",
            "registry",
            "land",
            "accident",
            "education",
            "resource",
            "funding",
            "displacement",
            "opening",
            "books",
            "exchange",
            "intake");

    /// Words with a dot that are not codes: settings, a resource, a file, an option of the driver, a column in SQL.
    private static final Pattern OTHER =
            Pattern.compile("(authority|check|country|jdbc)\\..*|ground\\.sql|[a-z]+\\.(xml|sqlite)|[a-z]\\.[a-z_]+");

    @Test
    void explainsEveryCode() throws IOException {
        String document = Files.readString(Path.of("../docs/import.md"))
                + Files.readString(Path.of("../docs/checks.md"))
                + Files.readString(Path.of("../docs/coordinates.md"));
        Set<String> codes = new TreeSet<>(codes(GEO));
        SHOWN.forEach(p -> codes.addAll(codes(SYSTEM.resolve(p))));
        assertThat(codes).hasSizeGreaterThan(80);
        assertThat(codes).filteredOn(c -> !document.contains("`" + c + "`")).isEmpty();
    }

    @Test
    void itsExampleIsBooked(@TempDir Path dir) throws IOException {
        String document = Files.readString(Path.of("../docs/import.md"));
        try (Desktop desktop = Desktop.withRegistry(dir)) {
            FILE.matcher(document).results().forEach(m -> desktop.file(m.group(1), m.group(2)));
            ImportReport report = desktop.run();
            assertThat(report.outcome()).as(report.toString()).isEqualTo(ImportReport.Outcome.BOOKED);
            assertThat(report.sum().booked()).isEqualTo(1);
            assertThat(desktop.files.toFile().list()).hasSize(3);
        }
    }

    private static Set<String> codes(Path folder) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file))
                        .results()
                        .map(m -> m.group(1))
                        .filter(c -> !OTHER.matcher(c).matches())
                        .forEach(found::add);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
