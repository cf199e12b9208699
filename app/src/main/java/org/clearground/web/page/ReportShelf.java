package org.clearground.web.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.clearground.books.Books;
import org.clearground.report.quarterly.QuarterlyReport;
import org.clearground.report.quarterly.ReportFiles;
import org.clearground.web.DataPlace;
import org.clearground.web.work.Job;
import org.clearground.web.work.Jobs;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// Written reports, kept in the data folder under the head that they are computed from. They can be thrown away
/// at any time: the same question gives the same files.
@Component
public final class ReportShelf implements AutoCloseable {

    private static final int KEPT = 64;

    private static final Map<String, MediaType> KINDS = Map.of(
            "html", new MediaType("text", "html", StandardCharsets.UTF_8),
            "pdf", MediaType.APPLICATION_PDF,
            "svg", MediaType.valueOf("image/svg+xml"),
            "xlsx", MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "docx", MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document"));

    private final Books books;
    private final Path shelf;
    private final Jobs<WrittenReports.Key, List<Path>> jobs = new Jobs<>(KEPT, this::write);

    /// Begins with an empty shelf: another version of the program writes other files.
    ReportShelf(Books books, DataPlace place) throws IOException {
        this.books = books;
        shelf = place.folder().resolve("cache").resolve("reports");
        remove(shelf);
    }

    /// The report's files, once they are written.
    public Job<List<Path>> report(WrittenReports.Key key) {
        return jobs.of(key);
    }

    /// A file of a report that is written, by its name in the report's folder; empty when there is none.
    public Optional<Path> file(WrittenReports.Key key, String name) {
        Path file = folder(key).resolve(name).normalize();
        return Optional.of(file).filter(f -> f.startsWith(folder(key)) && Files.isRegularFile(f));
    }

    /// What a file of a report is, by the ending of its name.
    public static MediaType kind(String name) {
        return KINDS.getOrDefault(name.substring(name.lastIndexOf('.') + 1), MediaType.APPLICATION_OCTET_STREAM);
    }

    private Path folder(WrittenReports.Key key) {
        return shelf.resolve(
                key.known().head().abbreviated() + "-" + key.period().code() + "-" + key.language());
    }

    /// Files that are there are whole: the folder gets its name when all are written.
    private List<Path> write(WrittenReports.Key key, LongConsumer progress) throws IOException {
        Path folder = folder(key);
        if (Files.isDirectory(folder)) {
            return files(folder);
        }
        Path draft = folder.resolveSibling(folder.getFileName() + ".part");
        Files.createDirectories(shelf);
        remove(draft);
        AtomicLong done = new AtomicLong();
        QuarterlyReport report = QuarterlyReport.of(books.ledger(), key.period(), key.known(), key.language());
        ReportFiles.write(report, draft, ReportFiles.FORMATS, _ -> progress.accept(done.incrementAndGet()));
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        return files(folder);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all = new ArrayList<>();
            try (Stream<Path> walk = Files.walk(folder)) {
                walk.sorted(Comparator.reverseOrder()).forEach(all::add);
            }
            for (Path path : all) {
                Files.delete(path);
            }
        }
    }

    @Override
    public void close() {
        jobs.close();
    }
}
