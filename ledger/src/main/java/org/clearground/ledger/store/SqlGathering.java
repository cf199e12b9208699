package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.Mark;
import org.clearground.ledger.Posting;
import org.clearground.ledger.Projection;
import org.clearground.ledger.RecordRef;

/// The entries of a transaction that are decided and wait to be written together, with the works whose they are.
///
/// Works that only append leave their entries here, and one message takes those of all to the store; a work
/// whose entries still wait is taken back by forgetting them. Before a work looks into the store itself, or
/// writes there, the entries of the works before it are written and a savepoint is made.
///
/// A work that appends many has them written while it decides the next ones ([SqlBehind]); whatever else uses the
/// connection waits for that first.
final class SqlGathering implements AutoCloseable {

    /// So many entries' rows go to a derived table together.
    private static final int MOST_BEHIND = 64;

    private final Connection connection;
    private final LedgerSetup setup;
    private final SqlInterned interned;
    private final SqlEntryRows rows;
    private final int most;
    private final List<BookedRows> waiting = new ArrayList<>();
    private final SqlBehind writing = new SqlBehind();

    /// Entries that are written, and which the projections that may wait have not taken in yet.
    private final List<Entry> behind = new ArrayList<>();

    /// How many of those that wait are of works before the present one.
    private int before;

    /// Whether works before the present one are in the transaction.
    private boolean isShared;

    /// Whether the present work uses the connection itself, so that its entries do not wait.
    private boolean isShown;

    /// Whether a savepoint stands before what the present work wrote.
    private boolean isSaved;

    /// Whether any savepoint stands.
    private boolean hasSavepoint;

    SqlGathering(Connection connection, LedgerSetup setup, SqlInterned interned) throws SQLException {
        this.connection = connection;
        this.setup = setup;
        this.interned = interned;
        SqlDialect dialect = SqlDialect.of(connection);
        rows = dialect.entryRows(connection);
        most = dialect.entriesAtOnce();
    }

    /// To be called when a transaction has begun.
    void begin() {
        stop();
        waiting.clear();
        behind.clear();
        hasSavepoint = false;
        isShared = false;
        nextWork();
    }

    /// To be called when a work is done, and the next goes on in the same transaction.
    void keep() {
        isShared = true;
        nextWork();
    }

    /// Whether no works before the present one are in the transaction, and what this one appended is not all
    /// written yet.
    boolean isAloneAndBehind() {
        return !isShared && (!waiting.isEmpty() || writing.isBegun());
    }

    private void nextWork() {
        before = waiting.size();
        isShown = false;
        isSaved = false;
    }

    /// Takes an entry in; it is written with others.
    void add(Entry entry, List<Posting> postings, List<Mark> marks) throws SQLException {
        List<BookedRows.Line> lines = new ArrayList<>(postings.size());
        for (Posting posting : postings) {
            lines.add(new BookedRows.Line(
                    interned.account(posting.measure(), posting.account()),
                    posting.day().toEpochDay(),
                    interned.dims(posting.dims()),
                    posting.amount()));
        }
        waiting.add(new BookedRows(entry, lines, marks));
        if (isShown) {
            writeOwn();
        } else if (waiting.size() - before >= most) {
            settle();
            save();
            interned.write();
            List<BookedRows> entries = List.copyOf(waiting);
            waiting.clear();
            writing.begin(() -> {
                writeRows(entries);
                catchUpNow();
            });
        }
    }

    /// Lets the store show everything from now on, as long as the present work lasts.
    void showOn() throws SQLException {
        show();
        isShown = true;
    }

    /// Waits until nothing is written any more; whoever uses the connection asks for that first.
    void settle() throws SQLException {
        writing.settle();
    }

    /// The same when it does not matter what became of it, since it is taken back.
    void stop() {
        writing.stop();
    }

    /// Lets the store show what the books say of a draft's record and its number.
    void showRecordOf(EntryDraft draft) throws SQLException {
        settle();
        for (BookedRows each : waiting) {
            RecordRef known = each.entry().draft().record();
            if (known.id().equals(draft.record().id())
                    || known.number().equals(draft.record().number())) {
                writeOwn();
                return;
            }
        }
    }

    /// Lets the store show everything that was appended until now.
    void show() throws SQLException {
        settle();
        if (!waiting.isEmpty() || isShared && !isSaved) {
            writeOwn();
        }
    }

    /// Writes what the present work wants written, so that it can be taken back alone.
    private void writeOwn() throws SQLException {
        save();
        write(waiting);
    }

    private void save() throws SQLException {
        if (isShared && !isSaved) {
            write(waiting.subList(0, before));
            catchUp();
            before = 0;
            SqlConnections.run(connection, (hasSavepoint ? "RELEASE SAVEPOINT shared; " : "") + "SAVEPOINT shared");
            hasSavepoint = true;
            isSaved = true;
        }
    }

    /// Writes everything; to be called before a commit.
    void writeAll() throws SQLException {
        settle();
        write(waiting);
        catchUp();
        before = 0;
    }

    private void write(List<BookedRows> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        interned.write();
        writeRows(entries);
        entries.clear();
        if (behind.size() >= MOST_BEHIND) {
            catchUpNow();
        }
    }

    private void writeRows(List<BookedRows> entries) throws SQLException {
        rows.write(entries);
        for (BookedRows each : entries) {
            for (Projection projection : setup.projections()) {
                if (!projection.mayWait()) {
                    projection.apply(connection, each.entry());
                }
            }
            behind.add(each.entry());
        }
    }

    /// Lets the projections that may wait take in what is written.
    void catchUp() throws SQLException {
        settle();
        catchUpNow();
    }

    private void catchUpNow() throws SQLException {
        List<Entry> entries = List.copyOf(behind);
        behind.clear();
        for (int from = 0; from < entries.size(); from += MOST_BEHIND) {
            List<Entry> some = entries.subList(from, Math.min(entries.size(), from + MOST_BEHIND));
            for (Projection projection : setup.projections()) {
                if (projection.mayWait()) {
                    projection.apply(connection, some);
                }
            }
        }
    }

    /// Forgets what the present work did, also in the store.
    void takeBack() throws SQLException {
        stop();
        if (isSaved) {
            SqlConnections.run(connection, "ROLLBACK TO SAVEPOINT shared");
        }
        waiting.subList(before, waiting.size()).clear();
        behind.clear();
        nextWork();
    }

    @Override
    public void close() throws SQLException {
        stop();
        rows.close();
    }
}
