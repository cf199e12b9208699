package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Tells the server how large tables have become that grew to twice what it last knew.
///
/// The server counts by itself about once a minute. Until then it plans for empty tables, and a plan that was
/// made for an empty table is kept: an import of ten thousand records was half done before its questions found
/// an index.
final class PostgresStatistics {

    /// Tables that have more than twice the pages of which the server knows, and those of them that this role may
    /// count, which only their owner may.
    private static final String GROWN = "SELECT count(*), coalesce(string_agg(quote_ident(c.relname), ', ')"
            + " FILTER (WHERE pg_has_role(current_user, c.relowner, 'USAGE')), '') FROM pg_class c"
            + " WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'"
            + " AND pg_relation_size(c.oid) / current_setting('block_size')::bigint > 2 * c.relpages";

    private PostgresStatistics() {}

    /// For tables of others the plans of this connection are at least made anew, by the size that is seen then.
    static void refresh(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(GROWN)) {
            if (!row.next() || row.getLong(1) == 0) {
                return;
            }
            String own = row.getString(2);
            // A table that somebody cleans up at this moment is left out: nobody waits for that.
            SqlConnections.run(
                    connection, own.isEmpty() ? "DISCARD PLANS" : "ANALYZE (SKIP_LOCKED) " + own + "; DISCARD PLANS");
        }
    }
}
