package org.clearground.ledger.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.clearground.ledger.Hash;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.Verification;

/// Where a ledger lies: a file of its own, or a database on a server. Knows how to connect to it and how a
/// transaction begins and ends there.
public abstract sealed class SqlStore permits SqliteStore, PostgresStore {

    private static final System.Logger LOG = System.getLogger(SqlStore.class.getName());

    /// The store in one SQLite file, laid out as a GeoPackage.
    public static SqlStore of(Path file) {
        return new SqliteStore(file);
    }

    /// The store that a text names: `postgresql://user@host:5432/database`, or the path of a file, from this
    /// folder.
    public static SqlStore parse(String text, Path folder) {
        return isDatabase(text) ? new PostgresStore(PostgresAddress.parse(text)) : of(folder.resolve(text));
    }

    /// Whether a text names a database on a server.
    public static boolean isDatabase(String text) {
        return text.startsWith("postgresql://") || text.startsWith("postgres://");
    }

    /// Its name for people, without a password.
    public abstract String name();

    /// The file that it is, if it is one.
    public Optional<Path> file() {
        return Optional.empty();
    }

    /// Whether something lies there already. A database that does not answer is a
    /// [org.clearground.ledger.LedgerFailure].
    public abstract boolean exists();

    /// Looks into the store, as it is at one moment, by a connection that only reads; nothing of the ledger is
    /// checked before.
    public <T> T look(SqlWork<Connection, T> work) throws SQLException {
        try (Connection connection = reader()) {
            beginReading(connection);
            T found = work.apply(connection);
            rollBack(connection);
            return found;
        }
    }

    /// Recomputes the whole ledger and compares; opens a damaged one too.
    ///
    /// @param heads    heads that must lie in the chain
    /// @param progress told from time to time how many entries are done
    public abstract Verification verify(LedgerSetup setup, List<Hash> heads, LongConsumer progress);

    /// Makes everything a new ledger needs; refuses what exists.
    abstract void create(LedgerSetup setup) throws SQLException;

    /// Refuses what is no ledger, or one of another schema or zone.
    abstract void check(LedgerSetup setup) throws SQLException;

    /// Brings the ledger's own tables up to this program's version; refuses a role that may not.
    abstract void migrate() throws SQLException;

    /// What guards the ledger's own tables here.
    abstract SqlGuards guards();

    abstract Connection writer() throws SQLException;

    abstract Connection reader() throws SQLException;

    /// Begins a transaction that writes, once no other does.
    abstract void beginWriting(Connection writer) throws SQLException;

    /// Begins a transaction that reads everything as of one moment.
    abstract void beginReading(Connection reader) throws SQLException;

    abstract void commit(Connection connection) throws SQLException;

    /// Whether a statement failed, so that the open transaction takes no other.
    abstract boolean isBroken(Connection writer);

    abstract void rollBack(Connection connection) throws SQLException;

    /// Copies the ledger as it is at one moment into a new file.
    abstract void backup(LedgerSetup setup, Path target);

    /// Whether a transfer into these books was broken off.
    public final boolean isUnfinished() {
        try {
            return look(SqlTransfer::isUnfinished);
        } catch (SQLException e) {
            throw SqlFailures.reading(e);
        }
    }

    /// Refuses books into which a transfer was broken off.
    final void refuseUnfinished(Connection connection) throws SQLException {
        if (SqlTransfer.isUnfinished(connection)) {
            throw refusal("The books in " + name() + " are not whole: a transfer into them was broken off. Run the same"
                    + " clearground transfer again; it goes on where it was.");
        }
    }

    /// Refuses, before they are recomputed, books that another version of the program made.
    final void refuseOtherVersions(LedgerSetup setup) {
        try {
            look(connection -> {
                SqlSchema.checkComparable(connection, name(), setup);
                return true;
            });
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "damaged: verification will say how", e);
        } catch (LedgerRefusal e) {
            if (e.reason() != LedgerRefusal.Reason.WRONG_FILE) {
                throw e;
            }
        }
    }

    static LedgerRefusal refusal(String sentence) {
        return new LedgerRefusal(LedgerRefusal.Reason.WRONG_FILE, sentence);
    }
}
