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

class ImportDocumentTest {

    private static final Pattern CODE = Pattern.compile("\"([a-z]+\\.[a-z_-]+)\"");
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

    /// Words with a dot that are not codes: settings and a resource.
    private static final Pattern OTHER = Pattern.compile("(authority|check|country)\\..*|ground\\.sql");

    @Test
    void explainsEveryCode() throws IOException {
        String document = Files.readString(Path.of("../docs/import.md"));
        Set<String> codes = new TreeSet<>(codes(GEO));
        SHOWN.forEach(p -> codes.addAll(codes(SYSTEM.resolve(p))));
        assertThat(codes).hasSizeGreaterThan(80);
        assertThat(codes).filteredOn(c -> !document.contains("`" + c + "`")).isEmpty();
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
