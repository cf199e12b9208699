package org.clearground.ledger.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clearground.ledger.Author;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.Content;
import org.clearground.ledger.Dims;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.JsonValue;
import org.clearground.ledger.Mark;
import org.clearground.ledger.Poster;
import org.clearground.ledger.Posting;
import org.clearground.ledger.Projection;
import org.clearground.ledger.RecordRef;
import org.clearground.ledger.RowSink;
import org.clearground.ledger.Standing;
import org.clearground.ledger.ValueSpan;

/// A small ledger to test with: records called `bag` that move grain between two accounts.
final class Books {

    static final ZoneId ZONE = ZoneId.of("Asia/Baku");
    static final LocalDate DAY = LocalDate.of(2025, 1, 15);

    private Books() {}

    static LedgerSetup setup(InstantSource clock) {
        return new LedgerSetup(new BagPoster(), List.of(new BagTable()), clock, ZONE);
    }

    static InstantSource at(String instant) {
        return InstantSource.fixed(Instant.parse(instant));
    }

    static SqlLedger create(Path folder) {
        return SqlLedger.create(SqlStore.of(folder.resolve("books.gpkg")), setup(at("2025-02-01T08:00:00Z")));
    }

    static SqlLedger open(Path folder) {
        return SqlLedger.open(SqlStore.of(folder.resolve("books.gpkg")), setup(at("2025-02-01T08:00:00Z")));
    }

    /// Four entries and a checkpoint after the third; the file is closed.
    static Path several(Path folder) {
        try (SqlLedger ledger = create(folder)) {
            ledger.write(w -> {
                w.append(knownSince(recorded("A", 5), DAY));
                w.append(marked("B", DAY.plusMonths(1), "Shusha", 7));
                return w.append(draft(EntryKind.CORRECTED, "A", 2, moves(DAY, "Agdam", 1)));
            });
            ledger.checkpoint();
            ledger.write(w -> w.append(recorded("C", 9)));
        }
        return folder.resolve("books.gpkg");
    }

    /// The effects name the lines: `{"lines":[{"account":…,"day":…,"place":…,"amount":…}]}`.
    static List<Posting> post(EntryDraft draft) {
        List<Posting> postings = new ArrayList<>();
        JsonObject effects = CanonicalJson.readObject(draft.content().effects());
        for (JsonObject line :
                effects.findArray("lines").orElse(JsonArray.EMPTY).objects()) {
            postings.add(new Posting(
                    line.findText("measure").orElse("grain/kg"),
                    line.text("account"),
                    LocalDate.parse(line.text("day")),
                    Dims.of(Map.of("place", line.text("place"))),
                    line.integer("amount")));
        }
        return postings;
    }

    /// The effects name the marks: `{"marks":[{"value":…,"day":…,"sign":…}]}`.
    static List<Mark> marks(EntryDraft draft) {
        JsonObject effects = CanonicalJson.readObject(draft.content().effects());
        return effects.findArray("marks").orElse(JsonArray.EMPTY).objects().stream()
                .map(mark -> new Mark(
                        "bag",
                        mark.text("value"),
                        LocalDate.parse(mark.text("day")),
                        Math.toIntExact(mark.integer("sign"))))
                .toList();
    }

    static JsonObject mark(String value, LocalDate day, int sign) {
        return JsonObject.builder()
                .put("value", value)
                .put("day", day.toString())
                .put("sign", sign)
                .build();
    }

    static String marking(List<JsonObject> marks) {
        return JsonObject.builder()
                .put("marks", new JsonArray(List.copyOf(marks)))
                .build()
                .toString();
    }

    static JsonObject line(String account, LocalDate day, String place, long amount) {
        return JsonObject.builder()
                .put("account", account)
                .put("day", day.toString())
                .put("place", place)
                .put("amount", amount)
                .build();
    }

    /// Effects that move an amount from the field into the store.
    static String moves(LocalDate day, String place, long amount) {
        return effects(List.of(line("field", day, place, -amount), line("store", day, place, amount)));
    }

    static String effects(List<? extends JsonValue> lines) {
        return JsonObject.builder()
                .put("lines", new JsonArray(List.copyOf(lines)))
                .build()
                .toString();
    }

    static UUID id(String number) {
        return UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8));
    }

    static EntryDraft draft(EntryKind kind, String number, int version, String effects) {
        String body = JsonObject.builder()
                .put("bag", number)
                .put("text", "version " + version)
                .build()
                .toString();
        return new EntryDraft(
                kind,
                new RecordRef("bag", id(number), number),
                version,
                ValueSpan.on(DAY),
                null,
                new Author("Leyla", "Rashad"),
                "test",
                Content.open(body, effects, point(46 + version / 100.0, 40)));
    }

    /// A bag that moves grain and is marked on two days.
    static EntryDraft marked(String number, LocalDate day, String place, long amount) {
        String effects = JsonObject.builder()
                .put(
                        "lines",
                        new JsonArray(List.of(line("field", day, place, -amount), line("store", day, place, amount))))
                .put("marks", new JsonArray(List.of(mark("first", DAY, 1), mark("second", DAY.plusMonths(1), 1))))
                .build()
                .toString();
        return draft(EntryKind.RECORDED, number, 1, effects);
    }

    static EntryDraft recorded(String number, long amount) {
        return draft(EntryKind.RECORDED, number, 1, moves(DAY, "Agdam", amount));
    }

    static EntryDraft knownSince(EntryDraft draft, LocalDate since) {
        return new EntryDraft(
                draft.kind(),
                draft.record(),
                draft.version(),
                draft.when(),
                since,
                draft.author(),
                draft.source(),
                draft.content());
    }

    static byte[] point(double lon, double lat) {
        return ByteBuffer.allocate(21)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 1)
                .putInt(1)
                .putDouble(lon)
                .putDouble(lat)
                .array();
    }

    /// Posts and marks as the effects say.
    private static final class BagPoster implements Poster {

        @Override
        public List<Posting> post(EntryDraft entry) {
            return Books.post(entry);
        }

        @Override
        public List<Mark> marks(EntryDraft entry) {
            return Books.marks(entry);
        }
    }

    /// The bags that stand, one row each.
    static final class BagTable implements Projection {

        @Override
        public void create(Connection connection) throws SQLException {
            SqlDialect dialect = SqlDialect.of(connection);
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("CREATE TABLE bag (fid " + dialect.type(SqlType.INTEGER)
                        + " PRIMARY KEY, record " + dialect.type(SqlType.TEXT) + " UNIQUE NOT NULL, number "
                        + dialect.type(SqlType.TEXT) + ", version " + dialect.type(SqlType.INTEGER) + ", day "
                        + dialect.type(SqlType.DATE) + ", geom " + dialect.geometryType("POINT") + ")");
            }
            dialect.register(connection, "bag", "The bags that stand", Optional.of("POINT"));
        }

        @Override
        public void apply(Connection connection, Entry entry) throws SQLException {
            EntryDraft draft = entry.draft();
            long fid = draft.record().id().getMostSignificantBits() >>> 16;
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM bag WHERE fid = ?")) {
                delete.setLong(1, fid);
                delete.executeUpdate();
            }
            SqlDialect dialect = SqlDialect.of(connection);
            Optional<String> unindexing = dialect.unindexing("bag");
            if (unindexing.isPresent()) {
                try (PreparedStatement delete = connection.prepareStatement(unindexing.get())) {
                    delete.setLong(1, fid);
                    delete.executeUpdate();
                }
            }
            byte[] wkb = draft.content().geometry();
            if (draft.kind() == EntryKind.WITHDRAWN || wkb == null) {
                return;
            }
            GeoPackageGeometry geometry = GeoPackageGeometry.of(wkb);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO bag VALUES (?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, fid);
                insert.setString(2, draft.record().id().toString());
                insert.setString(3, draft.record().number());
                insert.setInt(4, draft.version());
                insert.setString(5, draft.when().from().toString());
                insert.setBytes(6, dialect.geometry(geometry));
                insert.executeUpdate();
            }
            Optional<String> indexing = dialect.indexing("bag");
            if (indexing.isPresent()) {
                try (PreparedStatement insert = connection.prepareStatement(indexing.get())) {
                    SqlGeoPackageTables.index(insert, fid, geometry);
                }
            }
        }

        @Override
        public void rows(Standing record, RowSink sink) {
            EntryDraft draft = record.newest().draft();
            byte[] wkb = draft.content().geometry();
            if (draft.kind() == EntryKind.WITHDRAWN || wkb == null) {
                return;
            }
            long fid = draft.record().id().getMostSignificantBits() >>> 16;
            GeoPackageGeometry geometry = GeoPackageGeometry.of(wkb);
            sink.row(
                    "bag",
                    fid,
                    draft.record().id().toString(),
                    draft.record().number(),
                    draft.version(),
                    draft.when().from().toString(),
                    geometry.blob());
            SqlGeoPackageTables.indexRow(sink, "bag", fid, geometry);
        }

        @Override
        public List<Table> tables() {
            return List.of(new Table("bag", "fid"));
        }
    }
}
