package org.clearground.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.clearground.quantity.Period;

/// The report's figures of ground, finds and fields as somebody would sum them without a ledger: with SQL over
/// the bodies of the current versions. Three passes give all cells of the tables by organisation, district and
/// category, for the period and cumulative; fewer would not do.
final class SqlBodySums {

    private static final String CURRENT = "WITH current AS (SELECT body FROM entry e WHERE type = 'clearance_report'"
            + " AND kind IN ('RECORDED', 'CORRECTED') AND NOT EXISTS (SELECT 1 FROM entry l WHERE l.record = e.record"
            + " AND l.seq > e.seq AND l.kind <> 'REDECIDED')) ";

    private static final String AREA = CURRENT
            + "SELECT json_extract(body, '$.organisation'), json_extract(body, '$.place'),"
            + " json_extract(p.value, '$.outcome'), json_extract(p.value, '$.completed_on') >= '%1$s',"
            + " sum(json_extract(p.value, '$.stated_area')) FROM current, json_each(body, '$.polygons') p"
            + " WHERE json_extract(p.value, '$.completed_on') BETWEEN '%2$s' AND '%3$s' GROUP BY 1, 2, 3, 4";

    private static final String FINDS = CURRENT
            + "SELECT json_extract(body, '$.organisation'), json_extract(body, '$.place'),"
            + " json_extract(f.value, '$.category'), json_extract(f.value, '$.found_on') >= '%1$s',"
            + " sum(json_extract(f.value, '$.quantity')) FROM current, json_each(body, '$.finds') f"
            + " WHERE json_extract(f.value, '$.found_on') BETWEEN '%2$s' AND '%3$s' GROUP BY 1, 2, 3, 4";

    private static final String FIELDS = CURRENT
            + "SELECT NULL, NULL, NULL, completed >= '%1$s', count(DISTINCT task) FROM"
            + " (SELECT json_extract(body, '$.completed_on') AS completed, json_extract(body, '$.task') AS task"
            + " FROM current) WHERE completed BETWEEN '%2$s' AND '%3$s' GROUP BY 4";

    private final Path file;

    SqlBodySums(Path file) {
        this.file = file;
    }

    /// What the three passes sum to.
    ///
    /// @param squareMetres stated as released since the first day
    /// @param items        found since then
    /// @param fields       worked since then
    record Totals(long squareMetres, long items, long fields) {}

    /// Sums everything for a period and since the first day.
    Totals sum(Period period) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
            return new Totals(
                    total(connection, AREA, period),
                    total(connection, FINDS, period),
                    total(connection, FIELDS, period));
        } catch (SQLException e) {
            throw new IllegalStateException("the bodies could not be summed", e);
        }
    }

    private static long total(Connection connection, String sql, Period period) throws SQLException {
        long total = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        String.format(java.util.Locale.ROOT, sql, period.from(), Country.FIRST_DAY, period.to()))) {
            while (row.next()) {
                total += row.getLong(5);
            }
        }
        return total;
    }
}
