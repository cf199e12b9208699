package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.Projection;

/// Makes the tables of a new ledger and knows one that fits.
final class SqlSchema {

    static final int APPLICATION_ID = 0x47504B47;
    static final int USER_VERSION = 10_300;
    static final String VERSION = "1";

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
        SqlConnections.run(connection, SqlConnections.script("sqlite/schema.sql"));
        fill(connection, setup);
    }

    /// What every new ledger holds beside its empty tables, and the derived tables.
    static void fill(Connection connection, LedgerSetup setup) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO meta (key, value) VALUES (?, ?)")) {
            put(insert, "schema", VERSION);
            put(insert, "zone", setup.zone().getId());
        }
        for (Projection projection : setup.projections()) {
            projection.create(connection);
        }
    }

    private static void put(PreparedStatement insert, String key, String value) throws SQLException {
        insert.setString(1, key);
        insert.setString(2, value);
        insert.executeUpdate();
    }

    /// Refuses what is no ledger, or one of another schema or zone.
    ///
    /// @param name what is looked at, for people
    static void check(Connection connection, String name, LedgerSetup setup) {
        Optional<String> version = meta(connection, name, "schema");
        if (!version.equals(Optional.of(VERSION))) {
            throw SqlStore.refusal(
                    name + " has the schema " + version.orElse("none") + "; this program reads " + VERSION + ".");
        }
        Optional<String> zone = meta(connection, name, "zone");
        if (!zone.equals(Optional.of(setup.zone().getId()))) {
            throw SqlStore.refusal(name + " keeps its days in the zone " + zone.orElse("none") + ", not in "
                    + setup.zone().getId() + ".");
        }
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
