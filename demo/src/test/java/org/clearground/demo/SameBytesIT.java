package org.clearground.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clearground.books.Books;
import org.clearground.intake.Progress;
import org.clearground.ledger.Hash;
import org.clearground.quantity.Period;
import org.clearground.report.quarterly.QuarterlyReport;
import org.clearground.report.quarterly.ReportFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same prefix, period, program and language give the same files, wherever and whenever they are made.
class SameBytesIT {

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void comeHome() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void theReportHasTheSameBytesInAnotherZoneLocaleAndFolder() throws IOException {
        Locale.setDefault(Locale.UK);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SortedMap<String, Hash> here = make(folder.resolve("here"), Instant.parse("2025-06-01T00:00:00Z"));
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        SortedMap<String, Hash> there = make(folder.resolve("another folder"), Instant.parse("2031-12-31T23:59:59Z"));
        assertThat(here).hasSizeGreaterThan(100).containsKeys("mine-action-2025-Q1.pdf", "mine-action-2025-Q1.xlsx");
        assertThat(there).isEqualTo(here);
    }

    private static SortedMap<String, Hash> make(Path target, Instant now) throws IOException {
        DemoLoader.Loaded loaded = DemoLoader.load(target, Progress.NONE);
        TreeMap<String, Hash> hashes = new TreeMap<>();
        // The closing's entry holds the hashes of the files that were published, so the head is one of them all.
        hashes.put("head", loaded.head().hash());
        Path files = target.resolve("report");
        try (Books books = Books.open(loaded.file(), () -> now)) {
            QuarterlyReport report = QuarterlyReport.of(
                    books.ledger(), Period.parse("2025-Q1"), books.ledger().prefix("2025-04-30"), "en");
            ReportFiles.write(report, files, ReportFiles.FORMATS, name -> {});
        }
        try (Stream<Path> walk = Files.walk(files)) {
            walk.filter(Files::isRegularFile)
                    .forEach(f -> hashes.put(files.relativize(f).toString(), sha256(f)));
        }
        return hashes;
    }

    private static Hash sha256(Path file) {
        try {
            return Hash.of(java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
