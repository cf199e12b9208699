package org.clearground.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The lines that `docs/administration.md` tells an administrator to type, so that tests play just those.
final class AdministrationPage {

    private AdministrationPage() {}

    /// The lines of the block that begins with this.
    static List<String> block(String beginning) throws IOException {
        String[] parts =
                Files.readString(Path.of("..", "docs", "administration.md")).split("(?m)^```$\n?", -1);
        return Stream.of(parts)
                .filter(part -> part.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the page has no block that begins with " + beginning))
                .lines()
                .toList();
    }
}
