package org.clearground.ledger.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.LongConsumer;
import org.clearground.ledger.Hash;
import org.clearground.ledger.Verification;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/// A ledger in a schema of a PostgreSQL database with PostGIS.
///
/// Who writes holds an advisory lock from the beginning of the transaction to its end, so that deciding and
/// appending are one step for every program that uses the database. Who reads sees everything as of one moment.
final class PostgresStore extends SqlStore {

    /// Milliseconds.
    private static final int FIRST_ANSWER = 10_000;

    private final PostgresAddress address;

    PostgresStore(PostgresAddress address) {
        this.address = address;
    }

    @Override
    public String name() {
        return "postgresql://" + address.place()
                + (address.schema().equals("clearground") ? "" : "?schema=" + address.schema());
    }

    PostgresAddress address() {
        return address;
    }

    @Override
    public boolean exists() {
        try (Connection connection = open()) {
            return SqlDialect.of(connection).hasTable(connection, "meta");
        } catch (SQLException e) {
            throw SqlFailures.reading(e);
        }
    }

    @Override
    public Verification verify(LedgerSetup setup, List<Hash> heads, LongConsumer progress) {
        refuseOtherVersions(setup);
        return PostgresVerifier.verify(this, setup, heads, progress);
    }

    /// What a broken attempt left behind is completed: the zone is written last.
    @Override
    void create(LedgerSetup setup) throws SQLException {
        PostgresMigrations.run(address);
        try (Connection connection = DriverManager.getConnection(address.url(), address.properties())) {
            connection.setAutoCommit(false);
            beginWriting(connection);
            if (SqlConnections.number(connection, "SELECT count(*) FROM meta") > 0) {
                throw refusal("There are books in " + name() + " already; nothing was changed.");
            }
            SqlSchema.fill(connection, setup);
            PostgresMigrations.grant(connection, address);
            connection.commit();
        }
    }

    @Override
    void check(LedgerSetup setup) throws SQLException {
        try (Connection connection = open()) {
            if (!SqlDialect.of(connection).hasTable(connection, "meta")) {
                throw refusal("There is no ledger in " + name() + ".");
            }
            SqlSchema.check(connection, name(), setup);
            refuseUnfinished(connection);
        }
    }

    @Override
    void migrate() throws SQLException {
        try (Connection connection = open()) {
            if (SqlConnections.number(
                            connection,
                            "SELECT CASE WHEN pg_has_role(current_user, c.relowner, 'USAGE') THEN 1 ELSE 0 END"
                                    + " FROM pg_class c WHERE c.oid = 'entry'::regclass")
                    == 0) {
                throw refusal("Only the role that owns the tables can upgrade the books in " + name()
                        + ": name it in the address, as postgresql://clearground@…");
            }
        }
        PostgresMigrations.run(address);
    }

    @Override
    SqlGuards guards() {
        return new PostgresGuards(address);
    }

    @Override
    Connection writer() throws SQLException {
        Connection connection = DriverManager.getConnection(address.url(), address.forWriting());
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    Connection reader() throws SQLException {
        Connection connection = open();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return connection;
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(address.url(), address.forReading());
    }

    @Override
    void beginWriting(Connection writer) throws SQLException {
        ask(writer, "SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || ' entries', 0))");
    }

    /// The first question of a transaction fixes what it sees. It costs nothing, so a server that takes long
    /// over it does not answer at all, and nobody waits as long as for an answer.
    @Override
    void beginReading(Connection reader) throws SQLException {
        int patience = reader.getNetworkTimeout();
        if (patience == 0 || patience > FIRST_ANSWER) {
            reader.setNetworkTimeout(Runnable::run, FIRST_ANSWER);
        }
        ask(reader, "SELECT 1");
        reader.setNetworkTimeout(Runnable::run, patience);
    }

    private static void ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
        }
    }

    @Override
    void commit(Connection connection) throws SQLException {
        connection.commit();
    }

    @Override
    boolean isBroken(Connection writer) {
        return writer instanceof BaseConnection server && server.getTransactionState() == TransactionState.FAILED;
    }

    @Override
    void rollBack(Connection connection) throws SQLException {
        connection.rollback();
    }

    /// The copy is a file with the same entries: books that any program of ours opens.
    @Override
    void backup(LedgerSetup setup, Path target) {
        SqlStore copy = SqlStore.of(target);
        if (copy.exists()) {
            throw refusal(target + " exists already; nothing was changed.");
        }
        try (SqlLedger ledger = SqlLedger.open(this, setup)) {
            new SqlTransfer(ledger, copy, setup).run(done -> {});
        }
    }
}
