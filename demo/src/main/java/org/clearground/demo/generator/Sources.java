package org.clearground.demo.generator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The tables beside the generator: boundaries, published totals, and how they are spread over single records.
final class Sources {

    private Sources() {}

    /// The rows of a table, by its file's name.
    static List<NamedCsvRecord> table(String file) {
        try (InputStream in = Sources.class.getResourceAsStream("/org/clearground/demo/source/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the generator's table " + file + " is not there");
            }
            return CsvReader.builder().ofNamedCsvRecord(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Hectares with at most one decimal, as whole square metres.
    static long hectares(String text) {
        return new BigDecimal(text).movePointRight(4).longValueExact();
    }
}
