package org.clearground.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.clearground.books.Books;
import org.clearground.ledger.Author;
import org.clearground.ledger.store.SqlStore;
import org.clearground.ledger.store.TestStores;

/// New books in a folder, with files to import into them, for tests.
public final class Desktop implements AutoCloseable {

    static final Author AUTHOR = new Author("Aysel", "Rauf");
    static final ImportOptions OPTIONS = ImportOptions.by(AUTHOR);
    static final int CHUNK = 10;

    /// Several portions are read for one that is durable.
    private static final int AHEAD = 5;

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2025-04-30T08:00:00Z"));

    static final String PLACES = """
            number,name,level,parent,geometry
            AZ,Azerbaijan,country,,"POLYGON((44.7 38.3,50.9 38.3,50.9 42,44.7 42,44.7 38.3))"
            AGD,Ağdam,district,AZ,"POLYGON((46.7 39.8,47.3 39.8,47.3 40.2,46.7 40.2,46.7 39.8))"
            """;

    static final String ORGANISATIONS = """
            number,name,kind
            ANAMA,ANAMA,authority
            MES,Ministry of Emergency Situations,emergency_service
            """;

    final Path folder;
    final Path files;
    public final Books books;

    Desktop(Path folder) {
        this(folder, TestStores.at(folder.resolve("books.gpkg")));
    }

    private Desktop(Path folder, SqlStore store) {
        this(folder, Books.create(store, ZoneId.of("Asia/Baku"), CLOCK));
    }

    /// Books of a folder.
    Desktop(Path folder, Books books) {
        this.folder = folder;
        this.files = folder.resolve("files");
        this.books = books;
        try {
            Files.createDirectories(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Books with a country, a district and two organisations.
    public static Desktop withRegistry(Path folder) {
        return withRegistry(folder, TestStores.at(folder.resolve("books.gpkg")));
    }

    static Desktop withRegistry(Path folder, SqlStore store) {
        Desktop desktop = new Desktop(folder, store);
        desktop.file("place.csv", PLACES);
        desktop.file("organisation.csv", ORGANISATIONS);
        ImportReport report = desktop.run();
        if (report.outcome() != ImportReport.Outcome.BOOKED) {
            throw new IllegalStateException(report.findings().toString());
        }
        desktop.clear();
        return desktop;
    }

    /// Writes a file to import.
    public Desktop file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Desktop file(String name, byte[] bytes) {
        try {
            Files.write(files.resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes the files that were written.
    public void clear() {
        try (Stream<Path> all = Files.list(files)) {
            for (Path path : all.toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Imports the files.
    public ImportReport run() {
        return run(OPTIONS, Progress.NONE);
    }

    /// Imports the files, which must be booked, and says the codes of the warnings.
    public List<String> booked() {
        ImportReport report = run();
        if (report.outcome() != ImportReport.Outcome.BOOKED) {
            throw new AssertionError("not booked: " + report.findings());
        }
        return report.findings().stream().map(f -> f.finding().code()).toList();
    }

    ImportReport run(ImportOptions options) {
        return run(options, Progress.NONE);
    }

    ImportReport run(ImportOptions options, Progress progress) {
        try {
            return imports().run(List.of(files), options, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Imports imports() {
        return imports(CHUNK);
    }

    Imports imports(int chunk) {
        return new Imports(books, folder, new Imports.Portions(chunk, AHEAD));
    }

    /// The newest entry's number.
    public long head() {
        return books.ledger().head().seq();
    }

    /// The codes of the faults that an import of the files is refused with; nothing may be booked.
    public List<String> refusals() {
        return refusals(OPTIONS);
    }

    List<String> refusals(ImportOptions options) {
        long before = head();
        ImportReport report = run(options);
        if (report.outcome() != ImportReport.Outcome.REFUSED || head() != before) {
            throw new AssertionError("not refused: " + report);
        }
        return report.findings().stream()
                .filter(FileFinding::isFault)
                .map(f -> f.finding().code())
                .toList();
    }

    @Override
    public void close() {
        books.close();
    }
}
