package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.clearground.ledger.Hash;
import org.clearground.ledger.Head;

/// Reads the newest entry's place.
final class SqlHeads {

    private SqlHeads() {}

    static Head newest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT seq, hash, booked_at FROM entry ORDER BY seq DESC LIMIT 1")) {
            return row.next() ? new Head(row.getLong(1), Hash.of(row.getBytes(2)), row.getLong(3)) : Head.EMPTY;
        }
    }
}
