package org.clearground.listing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.books.Kept;
import org.clearground.books.TableGeometry;
import org.clearground.ledger.store.GeoPackageGeometry;
import org.clearground.ledger.store.SqlDialect;
import org.clearground.ledger.store.SqlGeoPackageTables;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.Format.Storage;
import org.clearground.record.ListOf;

/// A list as a GeoPackage: a table of what was asked, a layer of the records, one of the rows of each of their
/// lists.
final class SqliteList {

    private final ListFile.Said said;
    private final Connection connection;

    private SqliteList(ListFile.Said said, Connection connection) {
        this.said = said;
        this.connection = connection;
    }

    static void write(ListFile.Said said, RecordLists lists, long[] all, Path file) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = OFF");
                statement.execute("PRAGMA synchronous = OFF");
            }
            connection.setAutoCommit(false);
            new SqliteList(said, connection).write(lists, all);
            connection.commit();
        } catch (SQLException e) {
            throw new IOException("the GeoPackage could not be written: " + e.getMessage(), e);
        }
    }

    private void write(RecordLists lists, long[] all) throws SQLException {
        SqlGeoPackageTables.begin(connection);
        about(all.length);
        try (Layer layer = new Layer(said.type().name(), said.type().columns(), TableGeometry.of(said.type()), false)) {
            lists.each(all, kept -> layer.put(kept, 0, kept.fields()));
        } catch (Broken e) {
            throw e.why;
        }
        for (ListOf list : said.type().lists()) {
            String name = said.type().name() + "_" + list.name();
            try (Layer layer = new Layer(name, list.columns(), TableGeometry.of(list), true)) {
                lists.each(all, kept -> {
                    int at = 0;
                    for (Fields row : kept.fields().list(list)) {
                        layer.put(kept, ++at, row);
                    }
                });
            } catch (Broken e) {
                throw e.why;
            }
        }
    }

    private void about(int records) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE about (id INTEGER PRIMARY KEY NOT NULL, what TEXT NOT NULL, says TEXT NOT NULL)");
        }
        SqlDialect.of(connection).register(connection, "about", "What was asked, and as of when", Optional.empty());
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO about (what, says) VALUES (?, ?)")) {
            for (Map.Entry<String, String> line : said.lines(records)) {
                insert.setString(1, line.getKey());
                insert.setString(2, line.getValue());
                insert.executeUpdate();
            }
        }
    }

    /// Carries a fault of the file through a loop over records.
    private static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient SQLException why;

        Broken(SQLException why) {
            super(why);
            this.why = why;
        }
    }

    /// One table.
    private final class Layer implements AutoCloseable {

        private final List<ListColumn> columns;
        private final TableGeometry geometry;
        private final boolean ofList;
        private final PreparedStatement insert;
        private final PreparedStatement index;
        private final String name;
        private final double[] box = {180, 90, -180, -90};
        private long id;

        Layer(String name, List<Column<?>> of, TableGeometry geometry, boolean ofList) throws SQLException {
            this.name = name;
            this.columns = ListColumn.of(of);
            this.geometry = geometry;
            this.ofList = ofList;
            create();
            int marks = 2 + 2 + columns.size();
            insert = connection.prepareStatement("INSERT INTO " + SqlDialect.quoted(name) + " VALUES ("
                    + String.join(", ", Collections.nCopies(geometry.kind().isPresent() ? marks : marks - 1, "?"))
                    + ")");
            index = connection.prepareStatement(
                    geometry.kind().isPresent()
                            ? SqlDialect.of(connection).indexing(name).orElseThrow()
                            : "SELECT 1");
        }

        private void create() throws SQLException {
            StringBuilder sql =
                    new StringBuilder("CREATE TABLE " + SqlDialect.quoted(name) + " (id INTEGER PRIMARY KEY NOT NULL");
            geometry.kind().ifPresent(kind -> sql.append(", geom ").append(kind));
            sql.append(ofList ? ", of_record TEXT NOT NULL, \"row\" INTEGER NOT NULL" : "");
            for (ListColumn column : columns) {
                sql.append(", ")
                        .append(SqlDialect.quoted(column.name()))
                        .append(' ')
                        .append(word(column.storage()));
            }
            sql.append(ofList ? ")" : ", approved_by TEXT NOT NULL, entry INTEGER NOT NULL)");
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql.toString());
            }
            SqlDialect.of(connection).register(connection, name, said.notice().orElse(""), geometry.kind());
        }

        private static String word(Storage storage) {
            return switch (storage) {
                case INTEGER -> "INTEGER";
                case REAL -> "REAL";
                case DATE -> "DATE";
                default -> "TEXT";
            };
        }

        void put(Kept kept, int row, Fields fields) {
            try {
                insert(kept, row, fields);
            } catch (SQLException e) {
                throw new Broken(e);
            }
        }

        private void insert(Kept kept, int row, Fields fields) throws SQLException {
            int at = 1;
            insert.setLong(at++, ++id);
            if (geometry.kind().isPresent()) {
                byte[] own = ofList ? null : kept.entry().draft().content().geometry();
                Optional<GeoPackageGeometry> shape =
                        geometry.source().wkb(own, fields).map(GeoPackageGeometry::of);
                insert.setBytes(at++, shape.map(GeoPackageGeometry::blob).orElse(null));
                if (shape.isPresent()) {
                    SqlGeoPackageTables.index(index, id, shape.get());
                    widen(shape.get());
                }
            }
            if (ofList) {
                insert.setString(at++, kept.number());
                insert.setInt(at++, row);
            }
            for (ListColumn column : columns) {
                insert.setObject(at++, column.value(fields, said.labels()));
            }
            if (!ofList) {
                insert.setString(at++, kept.entry().draft().author().approvedBy());
                insert.setLong(at, kept.entry().seq());
            }
            insert.executeUpdate();
        }

        private void widen(GeoPackageGeometry shape) {
            box[0] = Math.min(box[0], shape.minLon());
            box[1] = Math.min(box[1], shape.minLat());
            box[2] = Math.max(box[2], shape.maxLon());
            box[3] = Math.max(box[3], shape.maxLat());
        }

        @Override
        public void close() throws SQLException {
            if (box[0] <= box[2]) {
                try (PreparedStatement extent = connection.prepareStatement("UPDATE gpkg_contents SET min_x = ?,"
                        + " min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?")) {
                    for (int i = 0; i < box.length; i++) {
                        extent.setDouble(i + 1, box[i]);
                    }
                    extent.setString(box.length + 1, name);
                    extent.executeUpdate();
                }
            }
            insert.close();
            index.close();
        }
    }
}
