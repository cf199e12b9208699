package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What guards the ledger's own tables in a database: their columns, indexes, constraints, triggers and
/// functions, held against the list that the program brings along.
final class PostgresCatalog {

    private static final String LIST = "postgresql/catalog.txt";

    /// One line for each thing, without the schema's name.
    private static final String LINES = """
            WITH own AS (
              SELECT c.oid, c.relname, n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE n.nspname = ? AND c.relname IN ('meta', 'entry', 'account', 'dims', 'posting', 'mark', 'checkpoint',
                'checkpoint_sum', 'checkpoint_mark')
            )
            SELECT 'column ' || o.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
                || coalesce(' collate ' || (SELECT collname FROM pg_collation l WHERE l.oid = a.attcollation), '')
              FROM own o JOIN pg_attribute a ON a.attrelid = o.oid WHERE a.attnum > 0 AND NOT a.attisdropped
            UNION ALL
            SELECT 'index ' || pg_get_indexdef(i.indexrelid) || CASE WHEN i.indisvalid THEN '' ELSE ' invalid' END
              FROM own o JOIN pg_index i ON i.indrelid = o.oid
            UNION ALL
            SELECT 'constraint ' || o.relname || ' ' || pg_get_constraintdef(k.oid)
                || CASE WHEN k.convalidated THEN '' ELSE ' not validated' END
              FROM own o JOIN pg_constraint k ON k.conrelid = o.oid
            UNION ALL
            SELECT 'trigger ' || pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text
              FROM own o JOIN pg_trigger t ON t.tgrelid = o.oid WHERE NOT t.tgisinternal
            UNION ALL
            SELECT 'rule ' || r.rulename || ' on ' || o.relname FROM own o JOIN pg_rewrite r ON r.ev_class = o.oid
            UNION ALL
            SELECT 'function ' || p.proname || ' ' || encode(sha256(convert_to(replace(p.prosrc, o.nspname || '.', 'clearground.'), 'UTF8')), 'hex')
              FROM own o JOIN pg_trigger t ON t.tgrelid = o.oid JOIN pg_proc p ON p.oid = t.tgfoid
              WHERE NOT t.tgisinternal
            """;

    private PostgresCatalog() {}

    static void check(Connection database, String schema, FindingLog log) throws SQLException {
        TreeSet<String> found = new TreeSet<>(lines(database, schema));
        TreeSet<String> expected =
                new TreeSet<>(SqlConnections.script(LIST).lines().toList());
        expected.stream()
                .filter(line -> !found.contains(line))
                .forEach(line -> log.fault("file.schema", "The database lacks what guards the books: " + line));
        found.stream()
                .filter(line -> !expected.contains(line))
                .forEach(line -> log.fault("file.schema", "The database has what is not the ledger's: " + line));
    }

    /// What is there; the schema is called `clearground` in every line.
    static List<String> lines(Connection database, String schema) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (PreparedStatement select = database.prepareStatement(LINES)) {
            select.setString(1, schema);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getString(1)
                            .replace(schema + ".", "clearground.")
                            .replaceAll("\\s+", " "));
                }
            }
        }
        return lines.stream().distinct().sorted().toList();
    }
}
