package org.clearground.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearground.demo.DemoCountry.Withdrawn;
import org.clearground.exchange.Dialect;
import org.clearground.exchange.FileKind;
import org.clearground.exchange.Row;
import org.clearground.exchange.RowFiles;
import org.clearground.exchange.RowSink;
import org.clearground.finding.Finding;

/// What the demonstration country's files say, as known at the end of a day: a reader of its own, without any
/// books.
final class Known {

    /// Rows by record type or type and list, then by the record's number.
    private final Map<String, Map<String, List<Item>>> rows = new TreeMap<>();

    private Known() {}

    static Known at(String day, Path folder) {
        Known known = new Known();
        try {
            for (DemoBatch batch : DemoCountry.batches()) {
                if (!LocalDate.ofInstant(batch.bookedAt(), DemoCountry.ZONE).isAfter(LocalDate.parse(day))) {
                    known.book(batch, DemoCountry.unpack(batch, folder));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    /// All rows of a record type, or of a list as `type.list`.
    List<Item> all(String name) {
        List<Item> all = new ArrayList<>();
        rows.getOrDefault(name, Map.of()).values().forEach(all::addAll);
        return all;
    }

    /// The only row of a record.
    Item record(String type, String number) {
        return list(type, number).getFirst();
    }

    /// The rows of a record's list, none when it has none.
    List<Item> list(String name, String number) {
        return rows.getOrDefault(name, Map.of()).getOrDefault(number, List.of());
    }

    private void book(DemoBatch batch, Path folder) throws IOException {
        for (String file : batch.files()) {
            if (file.equals(DemoCountry.WITHDRAWALS)) {
                for (Withdrawn w : DemoCountry.withdrawn(batch)) {
                    rows.values().forEach(of -> of.remove(w.number()));
                }
                continue;
            }
            String name = file.substring(0, file.lastIndexOf('.'));
            Map<String, List<Item>> fresh = new LinkedHashMap<>();
            FileKind kind = file.endsWith(".csv") ? FileKind.CSV : FileKind.GEOJSON;
            RowFiles.read(folder.resolve(file), kind, Dialect.STANDARD, collect(fresh));
            Map<String, List<Item>> of = rows.computeIfAbsent(name, n -> new LinkedHashMap<>());
            fresh.forEach((number, list) -> {
                if (of.put(number, list) != null && !batch.correct()) {
                    throw new IllegalStateException(number + " is there twice");
                }
            });
        }
    }

    private static RowSink collect(Map<String, List<Item>> into) {
        return new RowSink() {
            @Override
            public void header(long line, List<String> names) {}

            @Override
            public void row(Row row) {
                Item item = new Item(row);
                into.computeIfAbsent(item.number(), n -> new ArrayList<>()).add(item);
            }

            @Override
            public void finding(long line, Finding finding) {
                throw new IllegalStateException(finding.toString());
            }
        };
    }
}
