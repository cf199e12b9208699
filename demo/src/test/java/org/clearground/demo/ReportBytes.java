package org.clearground.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clearground.books.Books;
import org.clearground.ledger.Hash;
import org.clearground.quantity.Period;
import org.clearground.report.quarterly.QuarterlyReport;
import org.clearground.report.quarterly.ReportFiles;

/// The files of the report for the first quarter of 2025, as known at the end of April, by their hashes.
final class ReportBytes {

    private ReportBytes() {}

    static SortedMap<String, Hash> of(Books books, Path files) throws IOException {
        QuarterlyReport report = QuarterlyReport.of(
                books.ledger(), Period.parse("2025-Q1"), books.ledger().prefix("2025-04-30"), "en");
        ReportFiles.write(report, files, ReportFiles.FORMATS, name -> {});
        TreeMap<String, Hash> hashes = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(files)) {
            walk.filter(Files::isRegularFile)
                    .forEach(f -> hashes.put(files.relativize(f).toString(), sha256(f)));
        }
        return hashes;
    }

    private static Hash sha256(Path file) {
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
