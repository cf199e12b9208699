package org.clearground.ledger.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.clearground.ledger.Hash;
import org.clearground.ledger.Verification;

/// A ledger in one SQLite file.
final class SqliteStore extends SqlStore {

    /// The triggers let postings and marks come for the next entry only: where the last one has its entry, all
    /// have.
    private static final String LEFT_ALONE = "SELECT max(coalesce((SELECT max(seq) FROM posting), 0),"
            + " coalesce((SELECT max(seq) FROM mark), 0)) > coalesce((SELECT max(seq) FROM entry), 0)";

    private final Path file;

    SqliteStore(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public Optional<Path> file() {
        return Optional.of(file);
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    @Override
    public Verification verify(LedgerSetup setup, List<Hash> heads, LongConsumer progress) {
        refuseOtherVersions(setup);
        return SqlVerifier.verify(file, setup, heads, progress);
    }

    @Override
    void create(LedgerSetup setup) throws SQLException {
        if (exists()) {
            throw refusal(file + " exists already; nothing was changed.");
        }
        try (Connection connection = writer()) {
            SqlSchema.create(connection, setup);
        }
    }

    @Override
    void check(LedgerSetup setup) throws SQLException {
        if (!Files.isRegularFile(file)) {
            throw refusal("There is no ledger at " + file + ".");
        }
        try (Connection connection = reader()) {
            SqlSchema.check(connection, name(), setup);
            refuseUnfinished(connection);
        }
    }

    @Override
    void migrate() throws SQLException {
        try (Connection connection = writer()) {
            SqlMigrations.after(connection, SqlSchema.version(connection, name()));
        }
    }

    @Override
    SqlGuards guards() {
        return new SqliteGuards();
    }

    @Override
    Connection writer() throws SQLException {
        return SqlConnections.writer(file);
    }

    @Override
    Connection reader() throws SQLException {
        return SqlConnections.reader(file);
    }

    @Override
    void beginWriting(Connection writer) throws SQLException {
        SqlConnections.run(writer, "BEGIN IMMEDIATE");
    }

    @Override
    void beginReading(Connection reader) throws SQLException {
        SqlConnections.run(reader, "BEGIN");
    }

    @Override
    void commit(Connection connection) throws SQLException {
        if (SqlConnections.number(connection, LEFT_ALONE) > 0) {
            throw new SQLException("there are postings or marks whose entry did not come");
        }
        SqlConnections.run(connection, "COMMIT");
    }

    /// A statement that fails is undone, and the others stand.
    @Override
    boolean isBroken(Connection writer) {
        return false;
    }

    @Override
    void rollBack(Connection connection) throws SQLException {
        SqlConnections.run(connection, "ROLLBACK");
    }

    @Override
    void backup(LedgerSetup setup, Path target) {
        SqlBackup.write(file, target);
    }
}
