package org.clearground.report.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearground.books.Kept;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;

/// Any record as a table: each filled column by its label, then its lists. A record type of tomorrow needs
/// nothing here.
final class RecordTable {

    private final Words words;

    RecordTable(Words words) {
        this.words = words;
    }

    /// What a record says, and each of its lists but those left out.
    List<Block> blocks(Kept record, List<ListOf> without) {
        List<Block> blocks = new ArrayList<>();
        RecordType type = record.type();
        List<Table.Row> rows = new ArrayList<>();
        for (Column<?> column : type.columns()) {
            String value = words.value(column, record.fields());
            if (!value.isEmpty()) {
                rows.add(row(List.of(words.labels().column(type, null, column), value)));
            }
        }
        String id = id(record);
        Rich caption =
                words.say("record.caption", Map.of("type", words.labels().type(type), "number", record.number()));
        blocks.add(new Block.Tabled(
                new Table(id, caption, head(List.of("head.column", "head.value")), rows, notes(record))));
        for (ListOf list : type.lists()) {
            List<Fields> of = record.fields().list(list);
            if (!of.isEmpty() && !without.contains(list)) {
                blocks.add(new Block.Tabled(list(record, list, of)));
            }
        }
        return blocks;
    }

    private Table list(Kept record, ListOf list, List<Fields> rows) {
        List<Column<?>> filled = list.columns().stream()
                .filter(c -> rows.stream().anyMatch(r -> !words.value(c, r).isEmpty()))
                .toList();
        List<Table.HeadCell> head = filled.stream()
                .map(c -> Table.HeadCell.words(words.labels().column(record.type(), list, c)))
                .toList();
        List<Table.Row> body = rows.stream()
                .map(r -> row(filled.stream().map(c -> words.value(c, r)).toList()))
                .toList();
        Rich caption = words.say(
                "record.list", Map.of("list", words.labels().list(record.type(), list), "number", record.number()));
        return new Table(id(record) + "-" + slug(list.name()), caption, List.of(head), body, List.of());
    }

    /// Who wrote and approved it, and where it comes from.
    private List<Rich> notes(Kept record) {
        var draft = record.entry().draft();
        return List.of(words.say(
                "record.note",
                Map.of(
                        "entry", Long.toString(record.entry().seq()),
                        "version", Integer.toString(draft.version()),
                        "writer", draft.author().writtenBy(),
                        "approver", draft.author().approvedBy(),
                        "source", draft.source())));
    }

    List<List<Table.HeadCell>> head(List<String> keys) {
        return List.of(
                keys.stream().map(key -> Table.HeadCell.words(words.text(key))).toList());
    }

    static Table.Row row(List<String> cells) {
        return new Table.Row(
                Table.Kind.PLAIN, cells.stream().map(Table.Cell::of).toList());
    }

    private static String id(Kept record) {
        return slug(record.type().name()) + "-" + record.entry().seq();
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
