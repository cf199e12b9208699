package org.clearground.web.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.WeakHashMap;
import org.clearground.books.Books;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;
import org.clearground.report.draw.Drawing;
import org.clearground.report.quarterly.QuarterlyReport;
import org.clearground.web.work.Job;
import org.clearground.web.work.Jobs;
import org.springframework.stereotype.Component;

/// Reports as documents, the last ones kept: the same period, prefix and language have the same report for ever.
@Component
public final class WrittenReports implements AutoCloseable {

    private static final int KEPT = 24;

    private static final int MARK = 16;

    /// The files of drawings, as long as their reports are kept.
    private final Map<Drawing, Picture> pictures = new WeakHashMap<>();

    private final Jobs<Key, QuarterlyReport> jobs;

    WrittenReports(Books books) {
        jobs = new Jobs<>(
                KEPT, (key, _) -> QuarterlyReport.of(books.ledger(), key.period(), key.known(), key.language()));
    }

    /// Which report.
    ///
    /// @param period   the days
    /// @param known    the prefix
    /// @param language of its texts
    public record Key(Period period, Prefix known, String language) {

        /// Where it is read.
        String address() {
            return "/reports/" + period.code() + "/" + known.seq() + "/" + language;
        }
    }

    /// A drawing of a report as a file.
    ///
    /// @param bytes the SVG
    /// @param mark  tells it from the same drawing by another version of the program
    record Picture(byte[] bytes, String mark) {}

    /// A drawing of a report, written once.
    synchronized Picture picture(Drawing drawing) {
        return pictures.computeIfAbsent(drawing, d -> {
            byte[] bytes = d.svgFile().getBytes(StandardCharsets.UTF_8);
            return new Picture(bytes, hash(bytes).substring(0, MARK));
        });
    }

    /// Where a drawing of a report is read.
    String address(Key key, Drawing drawing) {
        return key.address() + "/drawings/" + drawing.caption().id() + ".svg?mark="
                + picture(drawing).mark();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The report, once it is written.
    public Job<QuarterlyReport> report(Key key) {
        return jobs.of(key);
    }

    /// Whether it is being written.
    boolean isUnderWay(Key key) {
        return jobs.isUnderWay(key);
    }

    @Override
    public void close() {
        jobs.close();
    }
}
