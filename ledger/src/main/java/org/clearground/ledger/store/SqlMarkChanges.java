package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearground.ledger.Cause;
import org.clearground.ledger.CountChange;

/// Says by which bookings a distinct count changed between two prefixes: a value counts from the booking that
/// sets its first mark to the one that takes its last one back.
final class SqlMarkChanges {

    private final Connection connection;
    private final String between;
    private final String before;

    SqlMarkChanges(Connection connection) {
        this.connection = connection;
        SqlDialect dialect = SqlDialect.of(connection);
        between = "SELECT c.kind, c.type, m.value, m.sign, e.booking FROM mark m"
                + " JOIN entry e ON e.seq = m.seq JOIN entry c ON c.seq = e.booking WHERE m.seq > ? AND m.seq <= ? AND "
                + dialect.unindexed("m.name") + " = ? AND " + dialect.unindexed("m.day")
                + " BETWEEN ? AND ? ORDER BY m.seq, m.line";
        before = "SELECT coalesce(sum(sign), 0) FROM mark WHERE name = ? AND value = ? AND day BETWEEN ? AND ? AND "
                + dialect.unindexed("seq") + " <= ?";
    }

    List<CountChange> changes(String name, DayRange days, long after, long known) throws SQLException {
        Map<String, Integer> standing = new HashMap<>();
        Map<Cause, Long> sums = new LinkedHashMap<>();
        for (Booking booking : bookings(name, days, after, known)) {
            for (Map.Entry<String, Integer> of : booking.signs().entrySet()) {
                int before = standing.containsKey(of.getKey())
                        ? standing.getOrDefault(of.getKey(), 0)
                        : before(name, of.getKey(), days, after);
                int now = before + of.getValue();
                standing.put(of.getKey(), now);
                long change = (now > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
                sums.merge(booking.cause(), change, Long::sum);
            }
        }
        List<CountChange> changes = new ArrayList<>();
        sums.forEach((cause, amount) -> {
            if (amount != 0) {
                changes.add(new CountChange(cause, amount));
            }
        });
        return changes;
    }

    private List<Booking> bookings(String name, DayRange days, long after, long known) throws SQLException {
        Map<Long, Booking> bookings = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(between)) {
            select.setLong(1, after);
            select.setLong(2, known);
            select.setString(3, name);
            select.setLong(4, days.from());
            select.setLong(5, days.to());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Cause cause = SqlChanges.cause(row);
                    bookings.computeIfAbsent(row.getLong(5), _ -> new Booking(cause, new LinkedHashMap<>()))
                            .signs()
                            .merge(row.getString(3), row.getInt(4), Integer::sum);
                }
            }
        }
        return List.copyOf(bookings.values());
    }

    private int before(String name, String value, DayRange days, long after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(before)) {
            select.setString(1, name);
            select.setString(2, value);
            select.setLong(3, days.from());
            select.setLong(4, days.to());
            select.setLong(5, after);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    /// What a booking did to the marks of each value.
    private record Booking(Cause cause, Map<String, Integer> signs) {}
}
