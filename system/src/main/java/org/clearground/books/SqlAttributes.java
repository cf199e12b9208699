package org.clearground.books;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.store.SqlDialect;
import org.clearground.ledger.store.SqlStore;
import org.clearground.record.BodyCodec;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;
import org.clearground.registry.AttributeType;

/// The attributes that a country added to record types, as a file of books holds them.
final class SqlAttributes {

    private SqlAttributes() {}

    /// The types with all attributes that the file ever knew, in the order in which it came to know them; the
    /// standard types for a file that has none or is no ledger, which the ledger itself then refuses.
    static RecordTypes types(SqlStore store) {
        if (!store.exists()) {
            return RecordTypes.STANDARD;
        }
        RecordType type = RecordTypes.STANDARD.require(AttributeType.TYPE);
        Map<String, Fields> attributes = new LinkedHashMap<>();
        Set<String> withdrawn = new LinkedHashSet<>();
        try {
            store.look(connection -> {
                try (Statement statement = connection.createStatement();
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
                }
                return true;
            });
        } catch (SQLException | IllegalArgumentException _) {
            // Damaged books: verification says what is wrong with them.
            return RecordTypes.STANDARD;
        }
        return RecordTypes.STANDARD.with(List.copyOf(attributes.values()), withdrawn);
    }

    /// Adds the column of an attribute to the table of its type or list, unless it is there.
    static void addColumn(Connection connection, Fields attribute) throws SQLException {
        SqlDialect.of(connection)
                .addColumn(
                        connection,
                        RecordTables.table(attribute.get(AttributeType.OF_TYPE), attribute.find(AttributeType.OF_LIST)),
                        AttributeType.PREFIX + attribute.get(AttributeType.NAME),
                        TableColumns.type(AttributeType.column(attribute)));
    }
}
