package org.clearground.ledger.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.Change;
import org.clearground.ledger.Contribution;
import org.clearground.ledger.ContributionCount;
import org.clearground.ledger.CountChange;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryChange;
import org.clearground.ledger.EntryLine;
import org.clearground.ledger.Hash;
import org.clearground.ledger.Head;
import org.clearground.ledger.LedgerReader;
import org.clearground.ledger.Posting;
import org.clearground.ledger.Prefix;
import org.clearground.ledger.RecordContribution;
import org.clearground.ledger.RecordRef;
import org.clearground.ledger.RecordsBehind;
import org.clearground.ledger.Verification;
import org.clearground.quantity.Period;

/// A ledger in a store. One writer at a time; readers go on beside it. Safe for many threads; other processes may
/// have the store open too.
public final class SqlLedger implements LedgerReader, AutoCloseable {

    private final SqlStore store;
    private final LedgerSetup setup;
    private final SqlWriting writing;
    private final SqlReaders readers;

    private SqlLedger(SqlStore store, LedgerSetup setup, Connection connection) throws SQLException {
        this.store = store;
        this.setup = setup;
        readers = new SqlReaders(store, setup.zone());
        writing = new SqlWriting(store, setup, connection, readers);
    }

    /// Makes a new ledger; refuses a store that exists.
    public static SqlLedger create(SqlStore store, LedgerSetup setup) {
        try {
            store.create(setup);
        } catch (SQLException e) {
            throw SqlFailures.writing(e);
        }
        return open(store, setup);
    }

    /// Opens a ledger; refuses what is not there, is no ledger, or was made for another time zone.
    public static SqlLedger open(SqlStore store, LedgerSetup setup) {
        try {
            store.check(setup);
        } catch (SQLException e) {
            throw SqlFailures.reading(e);
        }
        return unfinished(store, setup);
    }

    /// Opens what may not be whole.
    static SqlLedger unfinished(SqlStore store, LedgerSetup setup) {
        Connection connection = null;
        SqlLedger ledger = null;
        try {
            connection = store.writer();
            ledger = new SqlLedger(store, setup, connection);
            return ledger;
        } catch (SQLException e) {
            throw SqlFailures.reading(e);
        } finally {
            if (ledger == null) {
                SqlConnections.closeQuietly(connection);
            }
        }
    }

    /// Does work in one write transaction: kept as a whole and durable when this returns, or not at all when
    /// the work throws. Many bookings in one are cheap.
    ///
    /// Callers that come while another writes share a commit with it or with each other; nothing of a work that
    /// throws is kept, and the others are. A commit that fails fails for all who share it, with a
    /// [org.clearground.ledger.LedgerFailure]: the same work again books nothing twice.
    public <T> T write(SqlWork<SqlWriter, T> work) {
        return writing.write(work);
    }

    /// Does work in one read transaction: everything it reads is of one moment, whatever is written beside it.
    public <T> T read(SqlWork<SqlReader, T> work) {
        return readers.read(work);
    }

    @Override
    public <T> T within(Function<? super LedgerReader, T> work) {
        return read(work::apply);
    }

    /// Writes a checkpoint at the head, which makes balances fast; does nothing when there is one.
    public void checkpoint() {
        write(w -> {
            SqlCheckpoints.write(w.connection(), w.head().seq());
            return true;
        });
    }

    /// Recomputes everything and compares it, and proves that the given heads lie in the chain.
    public Verification verify(List<Hash> heads) {
        return store.verify(setup, heads, done -> {});
    }

    /// Writes one consistent file while writes go on; refuses to overwrite.
    public void backup(Path target) {
        store.backup(setup, target);
    }

    /// What it was set up with.
    public LedgerSetup setup() {
        return setup;
    }

    @Override
    public Head head() {
        return read(SqlReader::head);
    }

    @Override
    public Prefix prefix(String knownAt) {
        return read(r -> r.prefix(knownAt));
    }

    @Override
    public Optional<Entry> entry(long seq) {
        return read(r -> r.entry(seq));
    }

    @Override
    public List<Entry> history(UUID record) {
        return read(r -> r.history(record));
    }

    @Override
    public Optional<Entry> latest(UUID record, long known) {
        return read(r -> r.latest(record, known));
    }

    @Override
    public Set<UUID> booked(Collection<UUID> records) {
        return read(r -> r.booked(records));
    }

    @Override
    public Optional<RecordRef> findRecord(String type, String number) {
        return read(r -> r.findRecord(type, number));
    }

    private void tell(Consumer<SqlReader> work) {
        read(r -> {
            work.accept(r);
            return true;
        });
    }

    @Override
    public void current(String type, long known, Consumer<? super Entry> each) {
        tell(r -> r.current(type, known, each));
    }

    @Override
    public List<Entry> currentBefore(String type, String numberPart, Page page) {
        return read(r -> r.currentBefore(type, numberPart, page));
    }

    @Override
    public void currentEnding(String type, Period period, long known, Consumer<? super Entry> each) {
        tell(r -> r.currentEnding(type, period, known, each));
    }

    @Override
    public void currentDuring(String type, Period period, long known, Consumer<? super Entry> each) {
        tell(r -> r.currentDuring(type, period, known, each));
    }

    @Override
    public void versions(String type, long known, Consumer<? super Entry> each) {
        tell(r -> r.versions(type, known, each));
    }

    @Override
    public void entries(long from, long to, Consumer<? super Entry> each) {
        tell(r -> r.entries(from, to, each));
    }

    @Override
    public List<Posting> postings(long seq) {
        return read(r -> r.postings(seq));
    }

    @Override
    public List<BalanceLine> balances(BalanceQuery query) {
        return read(r -> r.balances(query));
    }

    @Override
    public List<UUID> pointing(String target, String number, long known) {
        return read(r -> r.pointing(target, number, known));
    }

    @Override
    public List<String> pointedAt(String target, long known) {
        return read(r -> r.pointedAt(target, known));
    }

    @Override
    public long distinct(String mark, Optional<Period> period, long known) {
        return read(r -> r.distinct(mark, period, known));
    }

    @Override
    public List<Contribution> contributions(BalanceQuery query, long offset, int limit) {
        return read(r -> r.contributions(query, offset, limit));
    }

    @Override
    public List<RecordContribution> contributingRecords(BalanceQuery query, long offset, int limit) {
        return read(r -> r.contributingRecords(query, offset, limit));
    }

    @Override
    public List<RecordsBehind> recordsBehind(List<BalanceQuery> queries, int most) {
        return read(r -> r.recordsBehind(queries, most));
    }

    @Override
    public List<EntryLine> lines(Collection<Long> seqs) {
        return read(r -> r.lines(seqs));
    }

    @Override
    public List<Change> changes(BalanceQuery query, long after) {
        return read(r -> r.changes(query, after));
    }

    @Override
    public List<EntryChange> changedBy(BalanceQuery query, long after, int limit) {
        return read(r -> r.changedBy(query, after, limit));
    }

    @Override
    public List<CountChange> distinctChanges(String mark, Optional<Period> period, long after, long known) {
        return read(r -> r.distinctChanges(mark, period, after, known));
    }

    @Override
    public List<RecordRef> contributors(BalanceQuery query) {
        return read(r -> r.contributors(query));
    }

    @Override
    public ContributionCount countContributions(BalanceQuery query) {
        return read(r -> r.countContributions(query));
    }

    @Override
    public void close() {
        readers.close();
        writing.close();
    }
}
