package org.clearground.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearground.finding.Finding;

/// Everything that a file gave, for tests.
final class Collected implements RowSink {

    final List<String> header = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final List<Long> lines = new ArrayList<>();
    boolean whole;

    static Collected csv(Path dir, String text, Dialect dialect) {
        return csv(dir, text.getBytes(dialect.encoding().charset()), dialect);
    }

    static Collected csv(Path dir, String text) {
        return csv(dir, text, Dialect.STANDARD);
    }

    static Collected csv(Path dir, byte[] bytes, Dialect dialect) {
        return read(dir.resolve("place.csv"), bytes, FileKind.CSV, dialect);
    }

    static Collected geoJson(Path dir, String text) {
        return geoJson(dir, text, StandardCharsets.UTF_8);
    }

    static Collected geoJson(Path dir, String text, Charset charset) {
        return read(dir.resolve("place.geojson"), text.getBytes(charset), FileKind.GEOJSON, Dialect.STANDARD);
    }

    private static Collected read(Path file, byte[] bytes, FileKind kind, Dialect dialect) {
        try {
            Files.write(file, bytes);
            Collected collected = new Collected();
            collected.whole = RowFiles.read(file, kind, dialect, collected);
            return collected;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The codes of the faults, in their order.
    List<String> faults() {
        return findings.stream().filter(Finding::isFault).map(Finding::code).toList();
    }

    /// The codes of everything found, in its order.
    List<String> codes() {
        return findings.stream().map(Finding::code).toList();
    }

    @Override
    public void header(long line, List<String> names) {
        header.addAll(names);
    }

    @Override
    public void row(Row row) {
        rows.add(row);
    }

    @Override
    public void finding(long line, Finding finding) {
        lines.add(line);
        findings.add(finding);
    }
}
