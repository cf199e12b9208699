package org.clearground.books;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearground.ledger.store.SqlDialect;
import org.clearground.ledger.store.SqlType;
import org.clearground.record.Column;
import org.clearground.record.Format;
import org.clearground.record.Labels;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.jspecify.annotations.Nullable;

/// Writes the part of `docs/tables.md` that follows from the types: their tables, geometries and columns.
final class TablesPage {

    private static final Map<String, String> FIXED = Map.of(
            "record", "The record's id for ever, the same in every copy of the books.",
            "version", "The version that stands: 1, and one more with each correction.",
            "seq", "The number of the entry that holds it.",
            "booked_at", "When that entry was booked, in UTC.",
            "parent", "The `id` of the record that the row belongs to.",
            "row", "The row's place in the list, from 1.");

    private final Labels labels = Labels.of(Locale.ENGLISH);
    private final StringBuilder page = new StringBuilder();

    private TablesPage() {}

    /// A section for each of these types.
    static String generated(List<RecordTables.TypeTables> types) {
        TablesPage page = new TablesPage();
        types.forEach(page::type);
        return page.page.toString();
    }

    private void type(RecordTables.TypeTables of) {
        RecordType type = of.type();
        line("## `" + of.records().name() + "`").line("");
        line(labels.type(type) + ". One row a record. " + geometry(of.records().geometry()))
                .line("");
        table(of.records(), type, null);
        of.lists().forEach((list, table) -> {
            line("### `" + table.name() + "`").line("");
            line(labels.list(type, list) + ". One row for each row of the list in the records of `" + type.name()
                            + "`. "
                            + (table.isAboutPersons() ? "Each row is about one person: not for the reader role. " : "")
                            + geometry(table.geometry()))
                    .line("");
            table(table, type, list);
        });
    }

    private static String geometry(TableGeometry geometry) {
        return geometry.kind()
                .map(kind -> "Geometry: `" + kind + "`, WGS84, longitude first.")
                .orElse("No geometry.");
    }

    private void table(SqlTable table, RecordType type, @Nullable ListOf list) {
        line("| column | file | PostgreSQL | empty | what it says | values and unit |")
                .line("|---|---|---|---|---|---|");
        String made = list == null
                ? "The number of the entry that first held the record; it stays through corrections."
                : "From `parent` and `row`: parent · 2^20 + row.";
        row("id", SqlType.INTEGER, false, made, "primary key");
        table.geometry().kind().ifPresent(this::geom);
        table.fixed().forEach(fixed -> row(fixed.name(), fixed.type(), false, FIXED.get(fixed.name()), ""));
        for (Column<?> column : table.columns().columns()) {
            row(
                    column.name(),
                    TableColumns.type(column),
                    !column.required(),
                    labels.help(type, list, column),
                    values(column.format()));
        }
        line("");
    }

    private void geom(String kind) {
        line("| `geom` | `" + SqlDialect.sqlite().geometryType(kind) + "` | `"
                + SqlDialect.postgresql().geometryType(kind) + "` | may be | Where it is. | degrees |");
    }

    private void row(String name, SqlType type, boolean optional, @Nullable String says, String values) {
        line("| `" + name + "` | `" + SqlDialect.sqlite().type(type) + "` | `" + postgresql(type) + "` | "
                + (optional ? "may be" : "") + " | " + says + " | " + values + " |");
    }

    private static String postgresql(SqlType type) {
        return SqlDialect.postgresql().type(type).replace(" COLLATE \"C\"", "");
    }

    private static String values(Format<?> format) {
        Optional<String> codes = format.listName();
        return codes.map(name -> "a code of [" + name + "](import-files.md#" + name + ")")
                .or(() -> format.refersTo().map(other -> "the `number` of a [" + other + "](#" + other + ")"))
                .orElseGet(format::expected);
    }

    private TablesPage line(String text) {
        page.append(text).append('\n');
        return this;
    }
}
