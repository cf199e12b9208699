package org.clearground.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.store.TestStores;

/// A terminal in a folder, at a fixed moment.
final class Terminal {

    static final Instant NOW = Instant.parse("2025-04-30T08:00:00Z");

    private final Path folder;

    Terminal(Path folder) {
        this.folder = folder;
    }

    /// What a command answered.
    record Answer(int exit, String out, String err) {

        JsonObject json() {
            return CanonicalJson.readObject(out.strip());
        }
    }

    Answer run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment = new Environment(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                InstantSource.fixed(NOW),
                variables(List.of(words)));
        int exit =
                Clearground.commandLine(environment, List.of(), List.of(words)).execute(words);
        return new Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// On PostgreSQL, the store of each data folder is the database that stands for the file in it.
    private Map<String, String> variables(List<String> words) {
        if (!TestStores.onPostgres()) {
            return Map.of("USER", "tester");
        }
        int named = words.indexOf("--data");
        String data = named < 0 ? "data" : words.get(named + 1);
        return Map.of("USER", "tester", "CLEARGROUND_STORE", TestStores.address(books(data)));
    }

    /// Where the books of a data folder are.
    Path books(String data) {
        return folder.resolve(data).resolve(DataFolder.FILE);
    }

    /// Writes a file below the folder.
    Path write(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
