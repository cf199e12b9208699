package org.clearground.ledger.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import org.clearground.ledger.Author;
import org.clearground.ledger.Content;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.Hash;
import org.clearground.ledger.RecordRef;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.IsoDay;
import org.jspecify.annotations.Nullable;

/// How an entry lies in its table.
final class SqlEntries {

    static final String COLUMNS = "seq, booking, booked_at, kind, type, record, number, version, value_from,"
            + " value_to, known_since, written_by, approved_by, source, hash, key_id, body, effects, geometry, sealed";

    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /// Reads all entries in their order.
    static final String SELECT_ALL = "SELECT " + COLUMNS + " FROM entry ORDER BY seq";

    /// Reads entries under the name `e`; the last column is the hash of the entry before.
    static final String SELECT =
            "SELECT " + COLUMNS + ", (SELECT p.hash FROM entry p WHERE p.seq = e.seq - 1) FROM entry e ";

    private SqlEntries() {}

    /// Writes so many entries.
    static String insert(int entries) {
        return "INSERT INTO entry (" + COLUMNS + ") VALUES " + String.join(", ", Collections.nCopies(entries, ROW));
    }

    /// Gives how many values are bound then.
    ///
    /// @param before how many values of other rows come before the entry's
    static int bind(PreparedStatement insert, int before, Entry entry) throws SQLException {
        int at = before;
        for (Object value : row(entry)) {
            at++;
            switch (value) {
                case Long number -> insert.setLong(at, number);
                case byte[] bytes -> insert.setBytes(at, bytes);
                case null, default -> insert.setObject(at, value);
            }
        }
        return at;
    }

    /// The values of its row, in the order of the columns.
    static @Nullable Object[] row(Entry entry) {
        EntryDraft draft = entry.draft();
        LocalDate knownSince = draft.knownSince();
        return new @Nullable Object[] {
            entry.seq(),
            entry.booking(),
            entry.bookedAt(),
            draft.kind().name(),
            draft.record().type(),
            draft.record().id().toString(),
            draft.record().number(),
            (long) draft.version(),
            draft.when().from().toString(),
            draft.when().to().toString(),
            knownSince == null ? null : knownSince.toString(),
            draft.author().writtenBy(),
            draft.author().approvedBy(),
            draft.source(),
            entry.hash().bytes(),
            draft.content().keyId(),
            draft.content().body(),
            draft.content().effects(),
            draft.content().geometry(),
            draft.content().sealed()
        };
    }

    /// The entry of a row of [#SELECT]. Refuses what no ledger wrote with `IllegalArgumentException`,
    /// `DateTimeException` or `ArithmeticException`.
    static Entry read(ResultSet row) throws SQLException {
        byte[] previous = row.getBytes(21);
        return read(row, previous == null ? Hash.GENESIS : Hash.of(previous));
    }

    /// The same when the hash of the entry before is known already.
    static Entry read(ResultSet row, Hash previous) throws SQLException {
        return new Entry(row.getLong(1), row.getLong(2), row.getLong(3), draft(row), previous, hash(row.getBytes(15)));
    }

    private static EntryDraft draft(ResultSet row) throws SQLException {
        String knownSince = row.getString(11);
        return new EntryDraft(
                EntryKind.valueOf(text(row, 4)),
                new RecordRef(text(row, 5), uuid(text(row, 6)), text(row, 7)),
                Math.toIntExact(row.getLong(8)),
                new ValueSpan(day(text(row, 9)), day(text(row, 10))),
                knownSince == null ? null : day(knownSince),
                new Author(text(row, 12), text(row, 13)),
                text(row, 14),
                new Content(text(row, 17), text(row, 18), row.getBytes(19), row.getBytes(20), row.getString(16)));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            throw new IllegalArgumentException("its column " + row.getMetaData().getColumnName(column) + " is empty");
        }
        return text;
    }

    private static Hash hash(byte @Nullable [] bytes) {
        return Hash.of(bytes == null ? new byte[0] : bytes);
    }

    /// Java reads several ways of writing an id or a day; the ledger writes one.
    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text)) {
            throw new IllegalArgumentException("'" + text + "' is not how the ledger writes an id");
        }
        return id;
    }

    private static LocalDate day(String text) {
        LocalDate day = IsoDay.parse(text);
        if (!day.toString().equals(text)) {
            throw new IllegalArgumentException("'" + text + "' is not how the ledger writes a day");
        }
        return day;
    }
}
