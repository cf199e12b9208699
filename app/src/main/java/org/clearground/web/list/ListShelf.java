package org.clearground.web.list;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.clearground.books.Books;
import org.clearground.listing.ListFile;
import org.clearground.record.Labels;
import org.clearground.record.RecordType;
import org.clearground.web.DataPlace;
import org.clearground.web.work.Job;
import org.clearground.web.work.Jobs;
import org.springframework.stereotype.Component;

/// Lists as files, the last ones kept in the data folder. They can be thrown away at any time.
@Component
final class ListShelf implements AutoCloseable {

    private static final int KEPT = 24;

    private final Books books;
    private final ListAnswers answers;
    private final Path shelf;
    private final Jobs<Wanted, Path> jobs = new Jobs<>(KEPT, this::write);

    /// Begins with an empty shelf: another version of the program writes other files.
    ListShelf(Books books, ListAnswers answers, DataPlace place) throws IOException {
        this.books = books;
        this.answers = answers;
        this.shelf = place.folder().resolve("cache").resolve("lists");
        Files.createDirectories(shelf);
        for (Path file : files()) {
            Files.delete(file);
        }
    }

    /// A file that somebody wants.
    ///
    /// @param key      the list, for whom
    /// @param type     the type of its records
    /// @param head     the hash of the entry as of which it is known
    /// @param asked    what was asked, by name
    /// @param kind     what file
    /// @param language of its labels
    record Wanted(
            ListAnswers.Key key,
            RecordType type,
            String head,
            Map<String, String> asked,
            ListFile.Kind kind,
            String language) {

        /// A file's name on the shelf: the same for the same question.
        String name() {
            String all = type.name()
                    + '\n'
                    + key.known()
                    + '\n'
                    + key.seenBy()
                    + '\n'
                    + new TreeMap<>(asked)
                    + '\n'
                    + language;
            return HexFormat.of().formatHex(sha256(all)) + "." + kind.ending();
        }

        private static byte[] sha256(String text) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    /// The file, once it is written.
    Job<Path> file(Wanted wanted) {
        return jobs.of(wanted);
    }

    private Path write(Wanted wanted, LongConsumer progress) throws IOException {
        Path file = shelf.resolve(wanted.name());
        ListFile.Said said = new ListFile.Said(
                wanted.type(),
                wanted.asked(),
                wanted.key().known(),
                wanted.head(),
                books.setting("report.notice", books.today(), wanted.key().known()),
                Labels.of(Locale.forLanguageTag(wanted.language())));
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        long[] all = answers.look(wanted.key(), progress);
        new ListFile(answers.lists(), said).write(wanted.kind(), all, draft);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        List<Path> files = files();
        for (Path old : files.subList(0, Math.max(0, files.size() - 4 * KEPT))) {
            Files.deleteIfExists(old);
        }
        return file;
    }

    /// The files, those written longest ago first.
    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(shelf)) {
            return files.sorted(
                            Comparator.comparing((Path file) -> file.toFile().lastModified()))
                    .toList();
        }
    }

    @Override
    public void close() {
        jobs.close();
    }
}
