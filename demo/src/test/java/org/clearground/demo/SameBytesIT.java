package org.clearground.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.clearground.books.Books;
import org.clearground.intake.Progress;
import org.clearground.ledger.Hash;
import org.clearground.ledger.store.TestStores;
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
        DemoLoader.Loaded loaded = DemoLoader.load(target, TestStores.at(target.resolve("books.gpkg")), Progress.NONE);
        TreeMap<String, Hash> hashes = new TreeMap<>();
        // The closing's entry holds the hashes of the files that were published, so the head is one of them all.
        hashes.put("head", loaded.head().hash());
        try (Books books = Books.open(loaded.store(), () -> now)) {
            hashes.putAll(ReportBytes.of(books, target.resolve("report")));
        }
        return hashes;
    }
}
