package org.clearground.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The repository as files.
final class Sources {

    /// The repository's folder.
    static final Path ROOT = Path.of("").toAbsolutePath().resolve("..").normalize();

    private static final List<String> MODULES = List.of("kernel", "ledger", "system", "app", "demo", "bench", "house");

    private Sources() {}

    /// All Java files under `src/main/java` or `src/test/java` of every module.
    static List<Path> java(String kind) {
        return MODULES.stream()
                .map(m -> ROOT.resolve(m).resolve("src/" + kind + "/java"))
                .filter(Files::isDirectory)
                .flatMap(d -> files(d, ".java").stream())
                .toList();
    }

    /// All files under a folder whose name ends so, in a fixed order.
    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(p -> p.toString().endsWith(ending))
                    .filter(p ->
                            !p.toString().contains("/target/") && !p.toString().contains("/.git/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }
}
