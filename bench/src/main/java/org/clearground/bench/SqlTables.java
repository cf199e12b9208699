package org.clearground.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/// The tables and indexes of a file, as they were made.
final class SqlTables {

    private SqlTables() {}

    /// Their definitions: those of two files agree when the same version of the program made both.
    static Set<String> of(Path file) {
        Set<String> definitions = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")) {
            while (row.next()) {
                definitions.add(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of " + file + " could not be read: " + e.getMessage(), e);
        }
        return definitions;
    }
}
