package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryHash;
import org.clearground.ledger.Hash;
import org.clearground.ledger.Head;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.Mark;
import org.clearground.ledger.Posting;
import org.clearground.ledger.Projection;

/// Writes bookings: entries, postings and projections together, with statements prepared once.
final class SqlAppender implements AutoCloseable {

    private final Connection connection;
    private final LedgerSetup setup;
    private final SqlInterned interned;
    private final SqlBookingRules rules;
    private final PreparedStatement insertEntry;
    private final PreparedStatement insertPosting;
    private final PreparedStatement insertMark;
    private Head head = Head.EMPTY;
    private boolean halfDone;

    SqlAppender(Connection connection, LedgerSetup setup) throws SQLException {
        this.connection = connection;
        this.setup = setup;
        interned = new SqlInterned(connection);
        rules = new SqlBookingRules(connection);
        insertEntry = connection.prepareStatement(SqlEntries.INSERT);
        insertPosting = connection.prepareStatement(
                "INSERT INTO posting (seq, line, account, day, dims, amount) VALUES (?, ?, ?, ?, ?, ?)");
        insertMark = connection.prepareStatement(
                "INSERT INTO mark (seq, line, name, value, day, sign) VALUES (?, ?, ?, ?, ?, ?)");
    }

    /// To be called when a transaction has begun.
    void begin() throws SQLException {
        head = SqlHeads.newest(connection);
        interned.refresh();
        halfDone = false;
    }

    /// To be called when a transaction was undone.
    void rolledBack() {
        interned.forget();
    }

    Head head() {
        return head;
    }

    /// Whether a booking broke off after its first row, so that the transaction must not be kept.
    boolean isHalfDone() {
        return halfDone;
    }

    List<Entry> append(List<EntryDraft> booking) throws SQLException {
        rules.checkShape(booking);
        List<Entry> booked = rules.findBooked(booking.getFirst());
        if (!booked.isEmpty()) {
            return booked;
        }
        List<List<Posting>> postings = new ArrayList<>();
        for (EntryDraft draft : booking) {
            rules.checkDraft(draft);
            List<Posting> lines = setup.poster().post(draft);
            ZeroSums.check(draft, lines);
            postings.add(lines);
        }
        return write(booking, postings);
    }

    /// Takes an entry over as another store has it. Refuses one that does not follow or whose hash is not its
    /// content's.
    void take(Entry entry) throws SQLException {
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
        int line = 0;
        for (Posting posting : postings) {
            insertPosting.setLong(1, entry.seq());
            insertPosting.setInt(2, ++line);
            insertPosting.setInt(3, interned.account(posting.measure(), posting.account()));
            insertPosting.setLong(4, posting.day().toEpochDay());
            insertPosting.setInt(5, interned.dims(posting.dims()));
            insertPosting.setLong(6, posting.amount());
            insertPosting.executeUpdate();
        }
        writeMarks(entry);
        SqlEntries.bind(insertEntry, entry);
        insertEntry.executeUpdate();
        for (Projection projection : setup.projections()) {
            projection.apply(connection, entry);
        }
    }

    private void writeMarks(Entry entry) throws SQLException {
        int line = 0;
        for (Mark mark : setup.poster().marks(entry.draft())) {
            insertMark.setLong(1, entry.seq());
            insertMark.setInt(2, ++line);
            insertMark.setString(3, mark.name());
            insertMark.setString(4, mark.value());
            insertMark.setLong(5, mark.day().toEpochDay());
            insertMark.setInt(6, mark.sign());
            insertMark.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        insertEntry.close();
        insertPosting.close();
        insertMark.close();
        interned.close();
        rules.close();
    }
}
