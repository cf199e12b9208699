package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/// Everything that SQLite and PostgreSQL say differently; all other SQL is one text for both. Pieces of SQL keep
/// the number and order of their parameters in every dialect.
public sealed interface SqlDialect permits SqliteDialect, PostgresDialect {

    /// The dialect that a connection speaks.
    static SqlDialect of(Connection connection) {
        return connection instanceof SQLiteConnection ? SqliteDialect.IT : PostgresDialect.IT;
    }

    /// The dialect of files, in whose words layouts are written down.
    static SqlDialect sqlite() {
        return SqliteDialect.IT;
    }

    /// The dialect of databases.
    static SqlDialect postgresql() {
        return PostgresDialect.IT;
    }

    /// Its name, by which scripts are found: `sqlite` or `postgresql`.
    String language();

    /// A column in a condition that is better answered without its index.
    String unindexed(String column);

    /// The condition that a column of whole numbers has one of those of a parameter, which is a text as `[1,2]`.
    String anyOf(String column);

    /// The same of texts: the parameter is a JSON array of strings.
    String anyOfTexts(String column);

    /// The month of a column with days since 1970-01-01, as [DayRange#month] numbers it.
    String monthOf(String day);

    /// Whether sums by group come sooner than the rows that they are the sums of: not where rows have no way to
    /// go, but would have to be sorted.
    boolean groupsFaster();

    /// A column of bytes as hexadecimal digits in lower case.
    String hex(String column);

    /// The `id` of the rows of a table of boxes (`id, west, east, south, north`) that meet a box, as a subquery
    /// with four parameters: the box's east, west, north, south.
    String meeting(String boxes);

    /// Whether two boxes meet, by their ends alone.
    static String overlap(String one, String other) {
        return other + ".west <= " + one + ".east AND " + other + ".east >= " + one + ".west AND " + other
                + ".south <= " + one + ".north AND " + other + ".north >= " + one + ".south";
    }

    /// Whether the boxes of two rows of such tables meet, as a condition that looks the second up by its place.
    String boxesMeet(String one, String other);

    /// Joins a few rows to their table, which is looked into only for them.
    String lookUp();

    /// The word for a type.
    String type(SqlType type);

    /// The word for a column of geometries in WGS84.
    ///
    /// @param kind `POINT`, `LINESTRING`, `MULTIPOLYGON` …
    String geometryType(String kind);

    /// The bytes that a column of geometries takes.
    byte[] geometry(GeoPackageGeometry geometry);

    /// How many statements go to the store in one message, one after the other with their values together; 1
    /// where each is sent alone.
    int statementsAtOnce();

    /// How many entries of a work are gathered to be written together, while it goes on.
    int entriesAtOnce();

    /// So many rows of a table, or more, are put there by [#copy].
    int copiesFrom();

    /// Puts many rows into a table as one statement, where the store takes them so.
    ///
    /// @param columns the columns' names as SQL, in brackets, or nothing for all
    /// @param rows    their values: numbers, texts, bytes or null; geometries as [GeoPackageGeometry]
    void copy(Connection connection, String table, String columns, List<@Nullable Object[]> rows) throws SQLException;

    /// Of an id as 16 bytes: the condition that a column has one of those of a parameter, a JSON array of texts
    /// of 32 hexadecimal digits.
    String anyOfIds(String column);

    /// The `id` of the rows of a table of boxes (`id, west, east, south, north`) that meet any of several
    /// boxes, as a subquery with one parameter: a JSON array of arrays of four numbers, west, east, south,
    /// north.
    String meetingAny(String boxes);

    /// What writes the rows of entries over a connection.
    SqlEntryRows entryRows(Connection connection) throws SQLException;

    /// Tells GIS programs of a derived table that exists, and makes its spatial index.
    ///
    /// @param table        its name; its first column is an integer primary key
    /// @param description  a sentence for the reader
    /// @param geometryKind the kind of its column `geom`, or empty when it has none
    void register(Connection connection, String table, String description, Optional<String> geometryKind)
            throws SQLException;

    /// The statement that puts a new row into the spatial index, if the dialect keeps one apart; it takes what
    /// [SqlGeoPackageTables#index] binds.
    Optional<String> indexing(String table);

    /// The statement that takes the row with an id out of the spatial index, if the dialect keeps one apart.
    Optional<String> unindexing(String table);

    /// Lets the store see how large its tables have become, where it plans by that and does not look itself.
    void tablesGrew(Connection connection) throws SQLException;

    /// Adds a column to a derived table, unless it is there.
    ///
    /// @param type what it holds; it may be empty
    void addColumn(Connection connection, String table, String column, SqlType type) throws SQLException;

    /// Whether there is a table of this name.
    boolean hasTable(Connection connection, String table) throws SQLException;

    /// The columns of a derived table as a question lists them, so that [#value] gives them the same in every
    /// dialect.
    String columns(Connection connection, String table) throws SQLException;

    /// A value of such a question's row: `Long`, `Double`, `String`, `byte[]` or null, geometries as the
    /// GeoPackage keeps them.
    @Nullable
    Object value(ResultSet row, int column) throws SQLException;

    /// A name between the marks that let it be any word.
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
