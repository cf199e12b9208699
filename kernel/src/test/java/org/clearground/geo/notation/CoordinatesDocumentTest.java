package org.clearground.geo.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Keeps `docs/coordinates.md` in step with the codes that the sources name.
class CoordinatesDocumentTest {

    private static final Pattern CODE = Pattern.compile("\"(coordinates\\.[a-z-]+)\"");

    @Test
    void explainsEveryRefusal() throws IOException {
        TreeSet<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/clearground/geo/notation"))) {
            for (Path file : files.toList()) {
                Matcher code = CODE.matcher(Files.readString(file));
                while (code.find()) {
                    codes.add(code.group(1));
                }
            }
        }
        String document = Files.readString(Path.of("../docs/coordinates.md"));

        assertThat(codes).hasSizeGreaterThan(18);
        assertThat(codes).filteredOn(c -> !document.contains("`" + c + "`")).isEmpty();
    }

    @Test
    void countsTheSystemsThatAreKnown() throws IOException {
        long systems;
        try (Stream<String> lines =
                Files.lines(Path.of("src/main/resources/org/clearground/geo/notation/reference-systems.csv"))) {
            systems = lines.count();
        }
        assertThat(Files.readString(Path.of("../docs/coordinates.md")))
                .contains("(" + String.format(java.util.Locale.ROOT, "%,d", systems) + " of them");
    }
}
