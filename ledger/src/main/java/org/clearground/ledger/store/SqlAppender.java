package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryHash;
import org.clearground.ledger.Hash;
import org.clearground.ledger.Head;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.Posting;
import org.clearground.ledger.RecordRef;

/// Books: numbers, hashes and posts entries, and has them written with their postings and projections.
final class SqlAppender implements AutoCloseable {

    /// How far the books are, in one question.
    private static final String WHERE = "SELECT (SELECT max(id) FROM account), (SELECT max(id) FROM dims),"
            + " e.seq, e.hash, e.booked_at, " + SqlLayout.FINGERPRINT_OF_BOOKS
            + " FROM (SELECT 1) one LEFT JOIN entry e"
            + " ON e.seq = (SELECT max(seq) FROM entry)";

    private static final long FIRST_LOOK = 100;

    private final Connection connection;
    private final LedgerSetup setup;
    private final SqlInterned interned;
    private final SqlDims dims;
    private final SqlBookingRules rules;
    private final String layout;
    private final PreparedStatement where;
    private final SqlGathering gathering;
    private Head head = Head.EMPTY;
    private SqlInterned.Size begun = SqlInterned.Size.NOTHING;
    private State kept = new State(Head.EMPTY, begun);
    private long checkpoint;
    private boolean halfDone;
    private long lookAt;
    private final SqlUnbooked unbooked = new SqlUnbooked();

    /// @param dims what readers within the transaction know of the dimensions
    SqlAppender(Connection connection, LedgerSetup setup, SqlDims dims) throws SQLException {
        this.connection = connection;
        this.setup = setup;
        this.dims = dims;
        interned = new SqlInterned(connection);
        rules = new SqlBookingRules(connection);
        layout = SqlLayout.of(setup).fingerprint().toString();
        where = connection.prepareStatement(WHERE);
        gathering = new SqlGathering(connection, setup, interned);
    }

    /// Shows the store how its tables grow while many entries come: after the first hundred of this connection,
    /// and again whenever the books have grown by half.
    private void lookWhenGrown() throws SQLException {
        if (lookAt == 0) {
            lookAt = head.seq() + FIRST_LOOK;
        } else if (head.seq() >= lookAt) {
            gathering.show();
            gathering.catchUp();
            SqlDialect.of(connection).tablesGrew(connection);
            lookAt = head.seq() + Math.max(FIRST_LOOK, head.seq() / 2);
        }
    }

    /// To be called when a transaction has begun.
    void begin() throws SQLException {
        try (ResultSet row = where.executeQuery()) {
            row.next();
            if (!layout.equals(row.getString(6))) {
                throw new LedgerRefusal(
                        LedgerRefusal.Reason.NEWER_BOOKS,
                        "Another version of Clearground brought these books up while this program had them open. Nothing"
                                + " was booked: end this program and start that version.");
            }
            interned.refresh(new SqlInterned.Size(row.getInt(1), row.getInt(2)));
            head = row.getLong(3) == 0
                    ? Head.EMPTY
                    : new Head(row.getLong(3), Hash.of(row.getBytes(4)), row.getLong(5));
        }
        begun = interned.size();
        kept = new State(head, begun);
        gathering.begin();
        unbooked.clear();
        halfDone = false;
    }

    /// To be called before a transaction is undone: waits until nothing uses the connection.
    void stop() {
        gathering.stop();
    }

    /// To be called when a transaction was undone.
    void rolledBack() {
        shrink(begun);
        checkpoint = 0;
    }

    /// To be called when a work is done that others share the transaction with.
    void keep() {
        kept = new State(head, interned.size());
        gathering.keep();
    }

    /// Undoes what was done since then.
    void takeBack() throws SQLException {
        gathering.takeBack();
        head = kept.head();
        shrink(kept.interned());
        halfDone = false;
    }

    private void shrink(SqlInterned.Size to) {
        interned.shrink(to);
        dims.shrink(to.dims());
    }

    /// Lets the store show what was appended; a work that looks into it itself asks for that first.
    void show() throws SQLException {
        gathering.show();
    }

    /// The same from now on: for a work that uses the connection itself.
    void showOn() throws SQLException {
        gathering.showOn();
        gathering.catchUp();
    }

    /// Writes what waits, and a checkpoint at the head when many entries came since the last. To be called
    /// before a commit.
    void finish() throws SQLException {
        gathering.writeAll();
        if (SqlCheckpoints.isDue(head.seq(), checkpoint)) {
            checkpoint = SqlCheckpoints.writeWhenDue(connection, head.seq());
        }
    }

    Head head() {
        return head;
    }

    /// Whether a booking broke off after its first row, so that the transaction must not be kept.
    boolean isHalfDone() {
        return halfDone;
    }

    /// What broke off may have ended the transaction; nothing more is written then.
    private void checkWhole() {
        if (halfDone) {
            throw new IllegalStateException("a booking broke off, and another was begun in its transaction");
        }
    }

    List<Entry> append(List<EntryDraft> booking) throws SQLException {
        checkWhole();
        lookWhenGrown();
        rules.checkShape(booking);
        SqlBookingRules.Standing stands = standing(booking.getFirst());
        List<Entry> booked = rules.findBooked(booking.getFirst(), stands);
        if (!booked.isEmpty()) {
            return booked;
        }
        List<List<Posting>> postings = new ArrayList<>();
        for (EntryDraft draft : booking) {
            rules.checkDraft(draft, draft == booking.getFirst() ? stands : standing(draft));
            List<Posting> lines = setup.poster().post(draft);
            ZeroSums.check(draft, lines);
            postings.add(lines);
        }
        return write(booking, postings);
    }

    private SqlBookingRules.Standing standing(EntryDraft draft) throws SQLException {
        if (isNew(draft.record())) {
            return SqlBookingRules.Standing.NOTHING;
        }
        gathering.showRecordOf(draft);
        return rules.standing(draft);
    }

    /// Takes an entry over as another store has it. Refuses one that does not follow or whose hash is not its
    /// content's.
    void take(Entry entry) throws SQLException {
        checkWhole();
        lookWhenGrown();
        if (entry.seq() != head.seq() + 1
                || !entry.previous().equals(head.hash())
                || !EntryHash.of(entry).equals(entry.hash())) {
            throw new LedgerRefusal(
                    LedgerRefusal.Reason.OTHER_CONTENT,
                    "Entry " + entry.seq() + " does not follow entry " + head.seq()
                            + ", or was changed: verify the books that it comes from.");
        }
        List<Posting> lines = setup.poster().post(entry.draft());
        ZeroSums.check(entry.draft(), lines);
        halfDone = true;
        write(entry, lines);
        halfDone = false;
        head = new Head(entry.seq(), entry.hash(), entry.bookedAt());
    }

    private List<Entry> write(List<EntryDraft> booking, List<List<Posting>> postings) throws SQLException {
        long bookedAt = Math.max(head.bookedAt(), setup.clock().millis());
        long cause = head.seq() + 1;
        List<Entry> entries = new ArrayList<>();
        Head last = head;
        for (EntryDraft draft : booking) {
            long seq = last.seq() + 1;
            Hash hash = EntryHash.of(last.hash(), seq, cause, bookedAt, draft);
            entries.add(new Entry(seq, cause, bookedAt, draft, last.hash(), hash));
            last = new Head(seq, hash, bookedAt);
        }
        halfDone = true;
        for (int i = 0; i < entries.size(); i++) {
            write(entries.get(i), postings.get(i));
        }
        halfDone = false;
        head = last;
        return entries;
    }

    private void write(Entry entry, List<Posting> postings) throws SQLException {
        gathering.add(entry, postings, setup.poster().marks(entry.draft()));
        unbooked.booked(entry.draft().record());
    }

    /// Lets the tables that may wait follow what was written.
    void catchUp() throws SQLException {
        gathering.catchUp();
    }

    /// Looks many records up at once, before they are appended.
    ///
    /// @param asked shows the books as they were before the transaction, or later
    void expect(Connection asked, Collection<RecordRef> records) throws SQLException {
        unbooked.expect(asked, records);
    }

    /// Whether the transaction holds nothing of works before the present one, whose entries are not all written yet.
    boolean isAloneAndBehind() {
        return gathering.isAloneAndBehind();
    }

    /// Whether it is known, without asking, that the books never had the record.
    boolean isNew(RecordRef record) {
        return unbooked.has(record);
    }

    @Override
    public void close() throws SQLException {
        where.close();
        gathering.close();
        interned.close();
        rules.close();
    }

    /// How far the books were when a work was done.
    private record State(Head head, SqlInterned.Size interned) {}
}
