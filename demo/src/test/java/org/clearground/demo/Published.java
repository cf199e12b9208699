package org.clearground.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The five tables of the published report.
final class Published {

    /// The organisations as tables 2 to 4 print them.
    static final Map<String, String> NAMES = Map.of(
            "ANAMA", "ANAMA",
            "MOD", "Ministry of Defense",
            "MES", "Ministry of Emergency Situations",
            "SBS", "State Border Service",
            "ALPHA", "Alpha Demining",
            "QAYA", "Qaya Safety Solutions",
            "SAFEPOINT", "Safe Point",
            "ADC", "Azerbaijan Demining Company");

    /// The members of the group that table 2 calls local commercial operators, and tables 3 and 4 national
    /// private ones.
    static final List<String> GROUP = List.of("ALPHA", "QAYA", "SAFEPOINT", "ADC");

    private Published() {}

    static List<NamedCsvRecord> table(String name) {
        try (InputStream in =
                Objects.requireNonNull(Published.class.getResourceAsStream("/published/" + name + ".csv"), name)) {
            return CsvReader.builder().ofNamedCsvRecord(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The numbers of the organisations that a row of tables 2 to 4 sums.
    static List<String> organisations(String printed) {
        if (printed.equals("TOTAL")) {
            return List.copyOf(NAMES.keySet());
        }
        if (printed.equals("Local commercial operators") || printed.equals("National private operators")) {
            return GROUP;
        }
        return NAMES.entrySet().stream()
                .filter(e -> e.getValue().equals(printed))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Square metres as hectares with one decimal, as the tables print them.
    static BigDecimal hectares(long squareMetres) {
        return BigDecimal.valueOf(squareMetres, 4).setScale(1, RoundingMode.HALF_UP);
    }
}
