package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Counts different values of marks: whole months from the newest checkpoint within the prefix, corrected by
/// the values that occur on the days at the ends of the period or were touched after the checkpoint.
final class SqlMarks {

    /// Beyond so many entries after the checkpoint, all marks are read faster than each touched value is looked
    /// up.
    private static final long LONG_TAIL = 20_000;

    private static final String MONTHS = "SELECT coalesce(sum(amount), 0) FROM checkpoint_mark"
            + " WHERE seq = ? AND name = ? AND month BETWEEN ? AND ? AND before < ?";

    private final Connection connection;
    private final SqlDialect dialect;
    private final boolean useCheckpoints;

    SqlMarks(Connection connection, boolean useCheckpoints) {
        this.connection = connection;
        this.dialect = SqlDialect.of(connection);
        this.useCheckpoints = useCheckpoints;
    }

    private static String checkpoint(SqlDialect dialect) {
        return "SELECT name, month, before, count(*) FROM ("
                + "SELECT name, month, lag(month, 1, 0) OVER (PARTITION BY name, value ORDER BY month) AS before FROM ("
                + "SELECT DISTINCT name, value, month FROM (SELECT name, value, " + dialect.monthOf("day")
                + " AS month FROM mark WHERE " + dialect.unindexed("seq") + " <= ? AND substr(name, 1, 1) <> '>'"
                + " GROUP BY name, value, day HAVING sum(sign) > 0) days) months) chain GROUP BY name, month, before";
    }

    /// The question for all values of a name that stand on a day between two within a prefix.
    private String all() {
        return "SELECT count(*) FROM (SELECT 1 FROM mark WHERE name = ? AND day BETWEEN ? AND ? AND "
                + dialect.unindexed("seq") + " <= ? GROUP BY value HAVING sum(sign) > 0) v";
    }

    /// 1 when a value stands on a day between two within a prefix, otherwise 0.
    private String stands() {
        return "(SELECT CASE WHEN coalesce(sum(m.sign), 0) > 0 THEN 1 ELSE 0 END FROM mark m WHERE m.name = t.name"
                + " AND m.value = t.value AND m.day BETWEEN ? AND ? AND " + dialect.unindexed("m.seq") + " <= ?)";
    }

    /// Writes the counts of a checkpoint that is about to be sealed at this entry.
    static void writeCheckpoint(Connection connection, long seq) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO checkpoint_mark (seq, name, month, before, amount) SELECT ?, c.* FROM ("
                        + checkpoint(SqlDialect.of(connection)) + ") c")) {
            insert.setLong(1, seq);
            insert.setLong(2, seq);
            insert.executeUpdate();
        }
    }

    /// The checkpoints whose counts are not what the marks give, or that have too many.
    static String wrongCheckpoints(SqlDialect dialect) {
        return "WITH found AS (SELECT name, month, before, amount FROM checkpoint_mark WHERE seq = ?),"
                + " given AS MATERIALIZED (" + checkpoint(dialect) + ")"
                + " SELECT (SELECT count(*) FROM (SELECT * FROM found EXCEPT SELECT * FROM given) l)"
                + " + (SELECT count(*) FROM (SELECT * FROM given EXCEPT SELECT * FROM found) m)";
    }

    /// The records whose marks of this name and value stand within a prefix.
    List<UUID> records(String name, String value, long known) throws SQLException {
        List<UUID> records = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT e.record FROM mark m JOIN entry e ON e.seq = m.seq WHERE m.name = ?"
                        + " AND m.value = ? AND " + dialect.unindexed("m.seq")
                        + " <= ? GROUP BY e.record HAVING sum(m.sign) > 0"
                        + " ORDER BY min(m.seq)")) {
            select.setString(1, name);
            select.setString(2, value);
            select.setLong(3, known);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    records.add(UUID.fromString(row.getString(1)));
                }
            }
        }
        return records;
    }

    /// The values of a name whose marks stand within a prefix, in their order.
    List<String> values(String name, long known) throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT value FROM mark WHERE name = ? AND "
                + dialect.unindexed("seq") + " <= ? GROUP BY value HAVING sum(sign) > 0 ORDER BY value")) {
            select.setString(1, name);
            select.setLong(2, known);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    values.add(row.getString(1));
                }
            }
        }
        return values;
    }

    long distinct(String name, DayRange days, long known) throws SQLException {
        long checkpoint = useCheckpoints
                ? SqlConnections.number(
                        connection, "SELECT coalesce(max(seq), 0) FROM checkpoint WHERE seq <= " + known)
                : 0;
        boolean noMonths = days.spans().isEmpty();
        if (checkpoint == 0 || noMonths || known - checkpoint > LONG_TAIL) {
            return number(all(), name, days.from(), days.to(), known);
        }
        long first = Math.max(1, days.firstMonth());
        return number(MONTHS, checkpoint, name, first, days.lastMonth(), first)
                + correction(name, days, checkpoint, known);
    }

    /// For each value that may count otherwise in the period than in its whole months at the checkpoint: the
    /// difference.
    private long correction(String name, DayRange days, long checkpoint, long known) throws SQLException {
        StringBuilder touched = new StringBuilder("SELECT name, value FROM mark WHERE seq > " + checkpoint
                + " AND seq <= " + known + " AND " + dialect.unindexed("name") + " = ?1");
        for (DayRange.Rest rest : days.rest()) {
            touched.append(" UNION SELECT name, value FROM mark WHERE name = ?1 AND day BETWEEN ")
                    .append(rest.from())
                    .append(" AND ")
                    .append(rest.to());
        }
        String sql = "SELECT coalesce(sum(" + stands() + " - " + stands()
                + "), 0) FROM (SELECT DISTINCT name, value FROM (" + touched + ") n) t";
        return number(
                sql.replace("?1", "'" + name.replace("'", "''") + "'"),
                days.from(),
                days.to(),
                known,
                days.firstWholeDay(),
                days.lastWholeDay(),
                checkpoint);
    }

    private long number(String sql, Object... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }
}
