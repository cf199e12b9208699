package org.clearground.books;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearground.ledger.EntryKind;
import org.clearground.record.BodyCodec;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;
import org.clearground.registry.AttributeType;

/// The attributes that a country added to record types, as a file of books holds them.
final class SqlAttributes {

    private SqlAttributes() {}

    /// The types with all attributes that the file ever knew, in the order in which it came to know them; the
    /// standard types for a file that has none or is no ledger, which the ledger itself then refuses.
    static RecordTypes types(Path file) {
        if (!Files.isRegularFile(file)) {
            return RecordTypes.STANDARD;
        }
        RecordType type = RecordTypes.STANDARD.require(AttributeType.TYPE);
        Map<String, Fields> attributes = new LinkedHashMap<>();
        Set<String> withdrawn = new LinkedHashSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT number, kind, body FROM entry WHERE type = '"
                        + AttributeType.TYPE + "' ORDER BY seq")) {
            while (row.next()) {
                String number = row.getString(1);
                if (row.getString(2).equals(EntryKind.WITHDRAWN.name())) {
                    withdrawn.add(number);
                } else {
                    withdrawn.remove(number);
                    attributes.put(number, BodyCodec.fields(type, row.getString(3), null));
                }
            }
        } catch (SQLException | IllegalArgumentException _) {
            // A damaged file: verification says what is wrong with it.
            return RecordTypes.STANDARD;
        }
        return RecordTypes.STANDARD.with(List.copyOf(attributes.values()), withdrawn);
    }

    /// Adds the column of an attribute to its type's table, unless it is there.
    static void addColumn(Connection connection, Fields attribute) throws SQLException {
        String table = attribute.get(AttributeType.OF_TYPE);
        TableColumns column = TableColumns.of(List.of(AttributeType.column(attribute)));
        String name = AttributeType.PREFIX + attribute.get(AttributeType.NAME);
        try (PreparedStatement columns =
                connection.prepareStatement("SELECT 1 FROM pragma_table_info(?) WHERE name = ?")) {
            columns.setString(1, table);
            columns.setString(2, name);
            try (ResultSet row = columns.executeQuery()) {
                if (row.next()) {
                    return;
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE " + SqlNames.quoted(table) + " ADD COLUMN "
                    + column.definitions().substring(2));
        }
    }
}
