package org.clearground.report.closing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clearground.closing.Closing;
import org.clearground.closing.ClosingType;
import org.clearground.finding.Finding;
import org.clearground.ledger.Hash;
import org.clearground.ledger.store.SqlLedger;
import org.clearground.quantity.Count;
import org.clearground.record.Fields;
import org.clearground.report.quarterly.QuarterlyReport;
import org.clearground.report.quarterly.ReportFiles;

/// The files of one closing: a folder per language with the report, the pages of its records, and a list of the
/// hashes of all of them that `sha256sum -c` reads.
final class ClosingFiles {

    private static final String SUMS = "SHA256SUMS";

    private final Path folder;
    private final List<Fields> published = new ArrayList<>();

    private ClosingFiles(Path folder) {
        this.folder = folder;
    }

    /// The folder of all closings beside the books.
    static Path folder(Path dataFolder) {
        return dataFolder.resolve("closings");
    }

    /// An empty folder; what an attempt that was broken off left there is removed.
    static ClosingFiles fresh(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
        return new ClosingFiles(folder);
    }

    /// Writes the report in each language; answers the first.
    QuarterlyReport write(
            SqlLedger ledger, PeriodClosing.Request request, List<String> formats, Consumer<String> progress)
            throws IOException {
        QuarterlyReport first = QuarterlyReport.of(
                ledger, request.period(), request.known(), request.languages().getFirst());
        for (String language : request.languages()) {
            QuarterlyReport report = language.equals(first.document().language()) ? first : first.in(language);
            Path of = folder.resolve(language);
            List<Path> files = new ArrayList<>(ReportFiles.write(report, of, formats, progress));
            files.add(sums(of));
            for (Path file : files) {
                published.add(row(file, language));
            }
        }
        return first;
    }

    /// The rows of the closing's list of files.
    List<Fields> published() {
        return List.copyOf(published);
    }

    private Fields row(Path file, String language) throws IOException {
        return Fields.builder()
                .put(ClosingType.FILE, language + "/" + file.getFileName())
                .put(ClosingType.BYTES, new Count(Files.size(file)))
                .put(ClosingType.SHA_256, sha256(file).toString())
                .put(ClosingType.LANGUAGE, language)
                .build();
    }

    private static Path sums(Path of) throws IOException {
        List<String> names;
        try (Stream<Path> all = Files.walk(of)) {
            names = all.filter(Files::isRegularFile)
                    .map(f -> of.relativize(f).toString().replace('\\', '/'))
                    .filter(name -> !name.equals(SUMS))
                    .sorted()
                    .toList();
        }
        StringBuilder lines = new StringBuilder();
        for (String name : names) {
            lines.append(sha256(of.resolve(name))).append("  ").append(name).append('\n');
        }
        Path file = of.resolve(SUMS);
        Files.writeString(file, lines);
        return file;
    }

    /// What is wrong with a closing's files.
    static List<Finding> damaged(Closing closing, Path dataFolder) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Path of = folder(dataFolder).resolve(closing.folder());
        String again = "; the report of " + closing.period().code() + " as known at entry "
                + closing.known().seq() + " has these bytes again, by the program that closed it.";
        for (Closing.PublishedFile file : closing.files()) {
            Path path = of.resolve(file.name());
            if (!Files.isRegularFile(path)) {
                findings.add(Finding.warning(
                        "closing.file-missing",
                        "The published file " + path + " is not there: put" + " it back from a backup" + again));
            } else if (!sha256(path).equals(file.sha256())) {
                findings.add(Finding.fault(
                        "closing.file-changed",
                        "The published file " + path + " has other bytes than" + " entry "
                                + closing.entry().seq() + " says: put it back from a backup" + again));
            }
        }
        return findings;
    }

    private static Hash sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(java.io.OutputStream.nullOutputStream());
            return Hash.of(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
