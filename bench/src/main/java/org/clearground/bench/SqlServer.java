package org.clearground.bench;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.clearground.ledger.store.SqlStore;

/// The PostgreSQL server that the bench was given, on which it makes databases of its own and drops them.
///
/// @param address `postgresql://user:password@host:port/database` of somebody who may create databases
record SqlServer(URI address) {

    /// A new, empty database with PostGIS; one of this name from before is dropped.
    SqlStore newDatabase(String name) {
        drop(name);
        execute("CREATE DATABASE " + name);
        execute(name, "CREATE EXTENSION postgis");
        return SqlStore.parse(addressOf(name), Path.of(""));
    }

    void drop(String name) {
        execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    /// The address of a database on this server.
    String addressOf(String name) {
        return "postgresql://" + address.getUserInfo() + "@" + address.getHost() + ":" + address.getPort() + "/" + name;
    }

    /// How `ogr2ogr` names a database on this server.
    String ogrName(String name) {
        String[] user = address.getUserInfo().split(":", 2);
        return "PG:host=" + address.getHost() + " port=" + address.getPort() + " dbname=" + name + " user=" + user[0]
                + " password=" + user[1];
    }

    /// What the server is, in its own words.
    String version() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_setting('server_version')")) {
            row.next();
            return "PostgreSQL " + row.getString(1).split(" ", 2)[0];
        } catch (SQLException e) {
            throw new IllegalStateException("the server does not answer: " + e.getMessage(), e);
        }
    }

    /// Runs a statement in a database.
    void execute(String name, String sql) {
        run(addressOf(name), sql);
    }

    private void execute(String sql) {
        run(address.toString(), sql);
    }

    private Connection connect() throws SQLException {
        return connect(address.toString());
    }

    private static Connection connect(String to) throws SQLException {
        URI uri = URI.create(to);
        String[] user = uri.getUserInfo().split(":", 2);
        return DriverManager.getConnection(
                "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath(), user[0], user[1]);
    }

    private static void run(String to, String sql) {
        try (Connection connection = connect(to);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the server refused " + sql + ": " + e.getMessage(), e);
        }
    }

    /// How much a database of books takes on disk.
    static long bytes(SqlStore store) {
        try {
            return store.look(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("SELECT pg_database_size(current_database())")) {
                    row.next();
                    return row.getLong(1);
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException("the size of the database could not be asked", e);
        }
    }
}
