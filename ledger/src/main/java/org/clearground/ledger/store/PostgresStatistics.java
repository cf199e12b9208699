package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Tells the server how large tables have become that grew to twice what it last knew.
///
/// The server counts by itself about once a minute. Until then it plans for empty tables, and a plan that was
/// made for an empty table is kept: an import of ten thousand records was half done before its questions found
/// an index.
final class PostgresStatistics {

    /// Tables of this role's that have twice the pages of which the server knows; only their owner may count
    /// them.
    private static final String GROWN = "SELECT quote_ident(c.relname) FROM pg_class c"
            + " WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'"
            + " AND pg_has_role(current_user, c.relowner, 'USAGE')"
            + " AND pg_relation_size(c.oid) / current_setting('block_size')::bigint > 2 * c.relpages ORDER BY c.relname";

    private PostgresStatistics() {}

    static void refresh(Connection connection) throws SQLException {
        List<String> grown = SqlConnections.texts(connection, GROWN);
        if (!grown.isEmpty()) {
            SqlConnections.run(connection, "ANALYZE (SKIP_LOCKED) " + String.join(", ", grown));
        }
    }
}
