package org.clearground.web.api;

import java.time.Instant;
import org.clearground.books.Kept;
import org.clearground.books.RecordView;
import org.clearground.ledger.Entry;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.Posting;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;

/// Records as JSON: whole numbers as numbers, all else as the text that files have; what is empty is left out.
final class RecordJson {

    private RecordJson() {}

    static JsonObject of(Kept kept) {
        return entry(kept.entry())
                .put("type", kept.type().name())
                .put("number", kept.number())
                .put("fields", fields(kept.type(), kept.fields()))
                .build();
    }

    private static JsonObject.Builder entry(Entry entry) {
        return JsonObject.builder()
                .put("entry", entry.seq())
                .put("version", entry.draft().version())
                .put("booked_at", Instant.ofEpochMilli(entry.bookedAt()).toString())
                .put("from", entry.draft().when().from().toString())
                .put("to", entry.draft().when().to().toString())
                .put("written_by", entry.draft().author().writtenBy())
                .put("approved_by", entry.draft().author().approvedBy())
                .put("source", entry.draft().source())
                .put("hash", entry.hash().toString());
    }

    /// What a version says, the rows of its lists among it.
    static JsonObject fields(RecordType type, Fields fields) {
        JsonObject.Builder json = JsonObject.builder();
        type.columns().forEach(column -> put(json, column, fields));
        for (ListOf list : type.lists()) {
            if (!fields.list(list).isEmpty()) {
                json.put(list.name(), JsonArray.of(fields.list(list), row -> {
                    JsonObject.Builder cells = JsonObject.builder();
                    list.columns().forEach(column -> put(cells, column, row));
                    return cells.build();
                }));
            }
        }
        return json.build();
    }

    private static void put(JsonObject.Builder json, Column<?> column, Fields fields) {
        if (!fields.has(column)) {
            return;
        }
        String text = fields.text(column).orElseThrow();
        switch (column.format().storage()) {
            case INTEGER -> json.put(column.name(), Long.parseLong(text));
            default -> json.put(column.name(), text);
        }
    }

    /// A version with what it did and posted.
    static JsonObject version(RecordType type, RecordView.Line line) {
        JsonObject.Builder json = entry(line.entry())
                .put("kind", line.entry().draft().kind().name().toLowerCase(java.util.Locale.ROOT));
        line.fields().ifPresent(f -> json.put("fields", fields(type, f)));
        line.cause()
                .ifPresent(c -> json.put(
                        "cause",
                        JsonObject.builder()
                                .put("type", c.type())
                                .put("number", c.number())
                                .build()));
        json.put(
                "ground",
                JsonArray.ofTexts(
                        line.ground().stream().map(RecordView.GroundLine::words).toList()));
        json.put("postings", JsonArray.of(line.postings(), RecordJson::posting));
        return json.build();
    }

    private static JsonObject posting(Posting posting) {
        JsonObject.Builder dims = JsonObject.builder();
        posting.dims().values().forEach(dims::put);
        return JsonObject.builder()
                .put("measure", posting.measure())
                .put("account", posting.account())
                .put("day", posting.day().toString())
                .put("amount", posting.amount())
                .put("dimensions", dims.build())
                .build();
    }
}
