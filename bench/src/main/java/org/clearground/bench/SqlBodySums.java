package org.clearground.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.clearground.ledger.store.SqlStore;
import org.clearground.quantity.Period;

/// The report's figures of ground, finds and fields as somebody would sum them without a ledger: with SQL over
/// the bodies of the current versions. Three passes give all cells of the tables by organisation, district and
/// category, for the period and cumulative; fewer would not do.
final class SqlBodySums {

    private static final String CURRENT = "WITH current AS (SELECT body%4$s AS body FROM entry e WHERE"
            + " type = 'clearance_report' AND kind IN ('RECORDED', 'CORRECTED') AND NOT EXISTS (SELECT 1 FROM entry l"
            + " WHERE l.record = e.record AND l.seq > e.seq AND l.kind <> 'REDECIDED')) ";

    private static final String AREA = CURRENT
            + "SELECT body ->> 'organisation', body ->> 'place', p.value ->> 'outcome',"
            + " p.value ->> 'completed_on' >= '%1$s', sum(CAST(p.value ->> 'stated_area' AS bigint))"
            + " FROM current, %5$s(body%6$s'polygons') p"
            + " WHERE p.value ->> 'completed_on' BETWEEN '%2$s' AND '%3$s' GROUP BY 1, 2, 3, 4";

    private static final String FINDS = CURRENT
            + "SELECT body ->> 'organisation', body ->> 'place', f.value ->> 'category',"
            + " f.value ->> 'found_on' >= '%1$s', sum(CAST(f.value ->> 'quantity' AS bigint))"
            + " FROM current, %5$s(body%6$s'finds') f"
            + " WHERE f.value ->> 'found_on' BETWEEN '%2$s' AND '%3$s' GROUP BY 1, 2, 3, 4";

    private static final String FIELDS = CURRENT
            + "SELECT NULL, NULL, NULL, completed >= '%1$s', count(DISTINCT task) FROM"
            + " (SELECT body ->> 'completed_on' AS completed, body ->> 'task' AS task"
            + " FROM current) AS work WHERE completed BETWEEN '%2$s' AND '%3$s' GROUP BY 4";

    private final SqlStore store;

    SqlBodySums(SqlStore store) {
        this.store = store;
    }

    /// What the three passes sum to.
    ///
    /// @param squareMetres stated as released since the first day
    /// @param items        found since then
    /// @param fields       worked since then
    record Totals(long squareMetres, long items, long fields) {}

    /// Sums everything for a period and since the first day.
    Totals sum(Period period) {
        try {
            return store.look(connection -> patiently(connection, period));
        } catch (SQLException e) {
            throw new IllegalStateException("the bodies could not be summed", e);
        }
    }

    /// A pass over the bodies of a large country takes longer than the program ever waits for a server.
    private Totals patiently(Connection connection, Period period) throws SQLException {
        if (store.file().isEmpty()) {
            connection.setNetworkTimeout(Runnable::run, 0);
        }
        return new Totals(
                total(connection, AREA, period), total(connection, FINDS, period), total(connection, FIELDS, period));
    }

    private long total(Connection connection, String sql, Period period) throws SQLException {
        long total = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql(sql, period))) {
            while (row.next()) {
                total += row.getLong(5);
            }
        }
        return total;
    }

    /// SQLite's functions take a path inside a text; PostgreSQL reads the text into its own form of JSON first.
    private String sql(String sql, Period period) {
        boolean file = store.file().isPresent();
        return String.format(
                Locale.ROOT,
                sql,
                period.from(),
                Country.FIRST_DAY,
                period.to(),
                file ? "" : "::jsonb",
                file ? "json_each" : "jsonb_array_elements",
                file ? ", '$.' || " : " -> ");
    }
}
