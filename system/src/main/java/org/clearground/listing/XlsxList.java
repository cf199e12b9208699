package org.clearground.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearground.books.Kept;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Format.Storage;
import org.clearground.record.ListOf;
import org.jspecify.annotations.Nullable;

/// A list as a workbook: what was asked, the records, the rows of each of their lists. Shapes are well-known
/// text.
final class XlsxList {

    private static final int LONGEST_NAME = 31;

    private final ListFile.Said said;
    private final OutputStream out;

    XlsxList(ListFile.Said said, OutputStream out) {
        this.said = said;
        this.out = out;
    }

    void write(RecordLists lists, long[] all) throws IOException {
        try (XlsxStream book = new XlsxStream(out)) {
            book.sheet("about", List.of("what", "says"));
            for (Map.Entry<String, String> line : said.lines(all.length)) {
                book.row(List.of(line.getKey(), line.getValue()));
            }
            Sheet records = new Sheet(said.type().columns(), false);
            book.sheet(name(said.type().name()), records.heads());
            lists.each(all, kept -> put(book, records.row(kept, 0, kept.fields())));
            for (ListOf list : said.type().lists()) {
                Sheet rows = new Sheet(list.columns(), true);
                book.sheet(name(list.name()), rows.heads());
                lists.each(all, kept -> {
                    int at = 0;
                    for (Fields row : kept.fields().list(list)) {
                        put(book, rows.row(kept, ++at, row));
                    }
                });
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void put(XlsxStream book, List<@Nullable Object> row) {
        if (!book.hasRoom()) {
            throw new UncheckedIOException(new IOException("A sheet has room for " + XlsxStream.MOST_ROWS
                    + " rows. Narrow the list, or take the GeoPackage."));
        }
        try {
            book.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String wanted) {
        return wanted.length() > LONGEST_NAME ? wanted.substring(0, LONGEST_NAME) : wanted.toLowerCase(Locale.ROOT);
    }

    /// What stands in a sheet.
    private final class Sheet {

        private final List<ListColumn> columns;
        private final List<Column<?>> shapes;
        private final boolean ofList;

        Sheet(List<Column<?>> of, boolean ofList) {
            this.columns = ListColumn.of(of);
            this.shapes = of.stream()
                    .<Column<?>>map(c -> c)
                    .filter(c -> !Lists.isOrdered(c))
                    .toList();
            this.ofList = ofList;
        }

        List<String> heads() {
            List<String> heads = new ArrayList<>(ofList ? List.of(Columns.NUMBER.name(), "row") : List.of());
            columns.forEach(c -> heads.add(c.name()));
            shapes.forEach(c -> heads.add(c.name()));
            if (!ofList) {
                heads.addAll(List.of("approved_by", "entry"));
            }
            return heads;
        }

        List<@Nullable Object> row(Kept kept, int at, Fields fields) {
            List<@Nullable Object> row = new ArrayList<>();
            if (ofList) {
                row.add(kept.number());
                row.add(at);
            }
            for (ListColumn column : columns) {
                Object value = column.value(fields, said.labels());
                row.add(column.storage() == Storage.DATE && value != null ? LocalDate.parse(value.toString()) : value);
            }
            shapes.forEach(c -> row.add(fields.has(c) ? fields.text(c).orElse(null) : null));
            if (!ofList) {
                row.add(kept.entry().draft().author().approvedBy());
                row.add(kept.entry().seq());
            }
            return row;
        }
    }
}
