package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.Projection;

/// Makes the tables of a new ledger and knows one that fits.
final class SqlSchema {

    static final int APPLICATION_ID = 0x47504B47;
    static final int USER_VERSION = 10_300;
    static final int VERSION = SqlMigrations.SCRIPTS.size();

    private SqlSchema() {}

    /// Makes everything in one transaction, so that a file is either empty or a ledger.
    static void create(Connection connection, LedgerSetup setup) throws SQLException {
        SqlConnections.run(connection, "BEGIN IMMEDIATE");
        createTables(connection, setup);
        SqlConnections.run(connection, "COMMIT");
    }

    /// Makes the tables, within a transaction of the caller's.
    static void createTables(Connection connection, LedgerSetup setup) throws SQLException {
        SqlConnections.run(connection, SqlConnections.script("sqlite/geopackage.sql"));
        SqlMigrations.all(connection);
        fill(connection, setup);
    }

    /// What every new ledger holds beside its empty tables, and the derived tables.
    static void fill(Connection connection, LedgerSetup setup) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO meta (key, value) VALUES (?, ?)")) {
            put(insert, "schema", String.valueOf(VERSION));
            put(insert, "zone", setup.zone().getId());
        }
        for (Projection projection : setup.projections()) {
            projection.create(connection);
        }
        SqlLayout.of(setup).write(connection);
    }

    private static void put(PreparedStatement insert, String key, String value) throws SQLException {
        insert.setString(1, key);
        insert.setString(2, value);
        insert.executeUpdate();
    }

    /// Refuses what is no ledger, one that another version of the program made, or one of another zone.
    ///
    /// @param name what is looked at, for people
    static void check(Connection connection, String name, LedgerSetup setup) throws SQLException {
        if (version(connection, name) != VERSION || !SqlLayout.of(setup).isOf(connection)) {
            checkNotNewer(connection, name, setup);
            boolean begun = version(connection, name) == VERSION && SqlLayout.isUnfinished(connection);
            throw new LedgerRefusal(
                    LedgerRefusal.Reason.OLDER_BOOKS,
                    begun
                            ? "An upgrade of the books in " + name + " was broken off. Run clearground upgrade again;"
                                    + " it goes on where it was."
                            : "The books in " + name + " were made by an older version of Clearground. End all"
                                    + " programs that have them open, make a copy, and run: clearground upgrade");
        }
        Optional<String> zone = meta(connection, name, "zone");
        if (!zone.equals(Optional.of(setup.zone().getId()))) {
            throw SqlStore.refusal(name + " keeps its days in the zone " + zone.orElse("none") + ", not in "
                    + setup.zone().getId() + ".");
        }
    }

    /// Refuses what another version of the program made, which cannot be compared with what this one would
    /// make. What is damaged is not refused: to say so is what a comparison is for.
    static void checkComparable(Connection connection, String name, LedgerSetup setup) throws SQLException {
        boolean other = SqlDialect.of(connection).hasTable(connection, "layout")
                ? SqlLayout.of(setup).isNotOf(connection)
                : version(connection, name) < VERSION;
        if (other) {
            check(connection, name, setup);
        }
    }

    /// Refuses what is no ledger, or one that a newer version of the program made.
    static void checkNotNewer(Connection connection, String name, LedgerSetup setup) throws SQLException {
        int version = version(connection, name);
        if (version > VERSION) {
            throw newer(name, "They have the schema " + version + "; this version knows up to " + VERSION + ".");
        }
        List<String> unknown = version == VERSION ? SqlLayout.of(setup).unknown(connection) : List.of();
        if (!unknown.isEmpty()) {
            throw newer(
                    name,
                    "They hold '" + unknown.getFirst() + "'"
                            + (unknown.size() > 1 ? " and " + (unknown.size() - 1) + " more" : "")
                            + ", which this version does not know.");
        }
    }

    private static LedgerRefusal newer(String name, String why) {
        return new LedgerRefusal(
                LedgerRefusal.Reason.NEWER_BOOKS,
                "The books in " + name + " were made by a newer version of Clearground. " + why
                        + " Open them with that version; nothing was changed.");
    }

    /// The version of the ledger's own tables; refuses what is no ledger.
    static int version(Connection connection, String name) {
        String version = meta(connection, name, "schema").orElse("none");
        if (!version.matches("[1-9][0-9]{0,5}")) {
            throw SqlStore.refusal(name + " is not a ledger of Clearground: its schema is " + version + ".");
        }
        return Integer.parseInt(version);
    }

    private static Optional<String> meta(Connection connection, String name, String key) {
        try (PreparedStatement select = connection.prepareStatement("SELECT value FROM meta WHERE key = ?")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            LedgerRefusal refusal = SqlStore.refusal(name + " is not a ledger of Clearground: " + e.getMessage());
            refusal.initCause(e);
            throw refusal;
        }
    }
}
