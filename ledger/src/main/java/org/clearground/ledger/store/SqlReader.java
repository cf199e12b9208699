package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.Change;
import org.clearground.ledger.Contribution;
import org.clearground.ledger.ContributionCount;
import org.clearground.ledger.CountChange;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryChange;
import org.clearground.ledger.EntryLine;
import org.clearground.ledger.Head;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonText;
import org.clearground.ledger.LedgerReader;
import org.clearground.ledger.Mark;
import org.clearground.ledger.Posting;
import org.clearground.ledger.Prefix;
import org.clearground.ledger.RecordContribution;
import org.clearground.ledger.RecordRef;
import org.clearground.ledger.RecordsBehind;
import org.clearground.quantity.Period;

/// Reads the ledger over one connection. For one thread at a time.
public final class SqlReader implements LedgerReader {

    /// The newest entry of its record within a prefix, and no withdrawal.
    private static final String NEWEST = " AND kind <> 'WITHDRAWN' AND NOT EXISTS (SELECT 1 FROM entry l"
            + " WHERE l.record = e.record AND l.seq > e.seq AND l.seq <= ?) ORDER BY seq";

    private final Connection connection;
    private final ZoneId zone;
    private final SqlDims dims;
    private final Runnable before;

    /// Statements at rest, by what follows `WHERE`: preparing one costs more than asking for one entry.
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /// Kept from one question to the next only while all of them see the same moment.
    private Optional<SqlMoment> moment = Optional.empty();

    SqlReader(Connection connection, ZoneId zone, SqlDims dims) {
        this(connection, zone, dims, () -> {});
    }

    /// @param before is done before each question, so that the store shows what was appended
    SqlReader(Connection connection, ZoneId zone, SqlDims dims, Runnable before) {
        this.connection = connection;
        this.zone = zone;
        this.dims = dims;
        this.before = before;
    }

    /// A transaction has begun whose questions all see one moment, with nothing that it would undo.
    void begun(CheckpointParts parts, SqlFirstEntries firsts) {
        moment = Optional.of(new SqlMoment(parts, firsts));
    }

    /// The transaction is over.
    void ended() {
        moment = Optional.empty();
    }

    /// For reading projections in the same transaction.
    public Connection connection() {
        return connection;
    }

    private <T> T ask(SqlFailures.Call<T> question) {
        before.run();
        return SqlFailures.read(question);
    }

    @Override
    public Head head() {
        return ask(() -> SqlHeads.newest(connection));
    }

    @Override
    public Prefix prefix(String knownAt) {
        return ask(() -> new SqlPrefixes(connection, zone).named(knownAt));
    }

    @Override
    public Optional<Entry> entry(long seq) {
        List<Entry> found = new ArrayList<>();
        each("WHERE seq = ?", found::add, seq);
        return found.stream().findFirst();
    }

    @Override
    public List<Entry> history(UUID record) {
        List<Entry> found = new ArrayList<>();
        each("WHERE record = ? ORDER BY seq", found::add, record.toString());
        return found;
    }

    @Override
    public Optional<Entry> latest(UUID record, long known) {
        List<Entry> found = new ArrayList<>();
        each("WHERE record = ? AND seq <= ? ORDER BY seq DESC LIMIT 1", found::add, record.toString(), known);
        return found.stream().findFirst();
    }

    @Override
    public Set<UUID> booked(Collection<UUID> records) {
        String ids = JsonArray.of(records, id -> new JsonText(id.toString())).toString();
        return ask(() -> {
            Set<UUID> found = new HashSet<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT record FROM entry WHERE "
                    + SqlDialect.of(connection).anyOfTexts("record"))) {
                select.setString(1, ids);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(UUID.fromString(row.getString(1)));
                    }
                }
            }
            return found;
        });
    }

    @Override
    public Optional<RecordRef> findRecord(String type, String number) {
        List<Entry> found = new ArrayList<>();
        // By the number, not along the newest of the type until one has it.
        each("WHERE number = ? AND type || '' = ? ORDER BY seq DESC LIMIT 1", found::add, number, type);
        return found.stream().findFirst().map(e -> e.draft().record());
    }

    @Override
    public void current(String type, long known, Consumer<? super Entry> each) {
        each("WHERE type = ? AND seq <= ?" + NEWEST, each, type, known, known);
    }

    @Override
    public List<Entry> currentBefore(String type, String numberPart, Page page) {
        List<Entry> found = new ArrayList<>();
        each(
                "WHERE type = ? AND seq <= ? AND seq < ? AND kind <> 'WITHDRAWN' AND lower(number) LIKE lower(?) ESCAPE '!'"
                        + " AND NOT EXISTS (SELECT 1 FROM entry l WHERE l.record = e.record AND l.seq > e.seq AND l.seq <= ?)"
                        + " ORDER BY seq DESC LIMIT ?",
                found::add,
                type,
                page.known(),
                page.before(),
                "%" + numberPart.replaceAll("([!%_])", "!$1") + "%",
                page.known(),
                page.limit());
        return found;
    }

    @Override
    public void currentEnding(String type, Period period, long known, Consumer<? super Entry> each) {
        each(
                "WHERE type = ? AND seq <= ? AND value_to BETWEEN ? AND ?" + NEWEST,
                each,
                type,
                known,
                period.from().toString(),
                period.to().toString(),
                known);
    }

    @Override
    public void currentDuring(String type, Period period, long known, Consumer<? super Entry> each) {
        each(
                "WHERE type = ? AND seq <= ? AND value_from <= ? AND value_to >= ?" + NEWEST,
                each,
                type,
                known,
                period.to().toString(),
                period.from().toString(),
                known);
    }

    @Override
    public void versions(String type, long known, Consumer<? super Entry> each) {
        each("WHERE type = ? AND seq <= ? ORDER BY seq", each, type, known);
    }

    @Override
    public void entries(long from, long to, Consumer<? super Entry> each) {
        each("WHERE seq BETWEEN ? AND ? ORDER BY seq", each, from, to);
    }

    private void each(String where, Consumer<? super Entry> each, Object... values) {
        ask(() -> {
            PreparedStatement select = take(where);
            try {
                for (int i = 0; i < values.length; i++) {
                    select.setObject(i + 1, values[i]);
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        each.accept(SqlEntries.read(row));
                    }
                }
            } finally {
                putBack(where, select);
            }
            return true;
        });
    }

    /// A statement is out while it is read, so that who is told of an entry may ask the same of another.
    private PreparedStatement take(String where) throws SQLException {
        PreparedStatement kept = prepared.remove(where);
        return kept == null ? connection.prepareStatement(SqlEntries.SELECT + where) : kept;
    }

    private void putBack(String where, PreparedStatement select) throws SQLException {
        if (prepared.putIfAbsent(where, select) != null) {
            select.close();
        }
    }

    @Override
    public List<Posting> postings(long seq) {
        return ask(() -> {
            List<Posting> postings = new ArrayList<>();
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT a.measure, a.name, p.day, p.dims, p.amount FROM posting p"
                            + " JOIN account a ON a.id = p.account WHERE p.seq = ? ORDER BY p.line")) {
                select.setLong(1, seq);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        postings.add(posting(row));
                    }
                }
            }
            return postings;
        });
    }

    private Posting posting(ResultSet row) throws SQLException {
        return new Posting(
                row.getString(1),
                row.getString(2),
                LocalDate.ofEpochDay(row.getLong(3)),
                dims.get(connection, row.getInt(4)),
                row.getLong(5));
    }

    @Override
    public List<BalanceLine> balances(BalanceQuery query) {
        return balances(query, true);
    }

    private List<BalanceLine> balances(BalanceQuery query, boolean useCheckpoints) {
        return ask(() -> new SqlBalances(connection, dims, now(), useCheckpoints).balances(query));
    }

    private SqlMoment now() {
        return moment.orElseGet(SqlMoment::new);
    }

    /// The same answer from the postings alone, which is slower: to be compared.
    List<BalanceLine> balancesWithoutCheckpoints(BalanceQuery query) {
        return balances(query, false);
    }

    @Override
    public long distinct(String mark, Optional<Period> period, long known) {
        return ask(() -> new SqlMarks(connection, true).distinct(mark, DayRange.of(period), known));
    }

    /// The same answer from the marks alone, which is slower: to be compared.
    long distinctWithoutCheckpoints(String mark, Optional<Period> period, long known) {
        return ask(() -> new SqlMarks(connection, false).distinct(mark, DayRange.of(period), known));
    }

    @Override
    public List<UUID> pointing(String target, String number, long known) {
        return ask(() -> new SqlMarks(connection, true).records(Mark.pointerName(target), number, known));
    }

    @Override
    public List<String> pointedAt(String target, long known) {
        return ask(() -> new SqlMarks(connection, true).values(Mark.pointerName(target), known));
    }

    @Override
    public List<Contribution> contributions(BalanceQuery query, long offset, int limit) {
        return ask(() -> new SqlContributions(connection, dims).entries(query, offset, limit));
    }

    @Override
    public List<RecordContribution> contributingRecords(BalanceQuery query, long offset, int limit) {
        return ask(() -> new SqlContributions(connection, dims).records(query, offset, limit, now().firsts()));
    }

    @Override
    public List<RecordsBehind> recordsBehind(List<BalanceQuery> queries, int most) {
        return ask(() -> new SqlRecordsBehind(connection, dims, queries, most).read());
    }

    @Override
    public List<EntryLine> lines(Collection<Long> seqs) {
        return ask(() -> SqlEntryLines.read(connection, seqs));
    }

    @Override
    public List<Change> changes(BalanceQuery query, long after) {
        return ask(() -> new SqlChanges(connection, dims).changes(query, after));
    }

    @Override
    public List<EntryChange> changedBy(BalanceQuery query, long after, int limit) {
        return ask(() -> new SqlChanges(connection, dims).entries(query, after, limit));
    }

    @Override
    public List<CountChange> distinctChanges(String mark, Optional<Period> period, long after, long known) {
        return ask(() -> new SqlMarkChanges(connection).changes(mark, DayRange.of(period), after, known));
    }

    @Override
    public List<RecordRef> contributors(BalanceQuery query) {
        return ask(() -> new SqlContributions(connection, dims).contributors(query));
    }

    @Override
    public ContributionCount countContributions(BalanceQuery query) {
        return ask(() -> new SqlContributions(connection, dims).count(query));
    }
}
