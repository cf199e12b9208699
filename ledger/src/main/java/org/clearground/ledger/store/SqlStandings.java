package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.Standing;

/// Tells of each entry, in a pass over all of them, how it leaves its record. Most records have one entry; only
/// the others are kept in memory.
final class SqlStandings {

    private static final String WITH_SEVERAL = """
            SELECT e.record, min(e.seq), max(e.seq), max(CASE WHEN e.kind <> 'REDECIDED' THEN e.seq END)
            FROM (SELECT record FROM entry GROUP BY record HAVING count(*) > 1) r JOIN entry e ON e.record = r.record
            GROUP BY e.record
            """;

    private final Connection file;
    private final Map<String, Span> spans = new HashMap<>();

    SqlStandings(Connection file) throws SQLException {
        this.file = file;
        try (Statement statement = file.createStatement();
                ResultSet row = statement.executeQuery(WITH_SEVERAL)) {
            while (row.next()) {
                spans.put(row.getString(1), new Span(row.getLong(2), row.getLong(3), row.getLong(4)));
            }
        }
    }

    /// The record's standing when this is its newest entry; empty when a newer one follows.
    Optional<Standing> of(Entry entry) throws SQLException {
        String record = entry.draft().record().id().toString();
        Span span = spans.isEmpty() ? null : spans.get(record);
        if (span == null) {
            return Optional.of(new Standing(entry.seq(), entry, entry));
        }
        if (span.newest != entry.seq()) {
            return Optional.empty();
        }
        return Optional.of(new Standing(span.first, version(span.version, entry), entry));
    }

    private Entry version(long seq, Entry newest) throws SQLException {
        if (newest.draft().kind() != EntryKind.REDECIDED || seq == 0) {
            return newest;
        }
        try (PreparedStatement select = file.prepareStatement(SqlEntries.SELECT + "WHERE e.seq = ?")) {
            select.setLong(1, seq);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? SqlEntries.read(row) : newest;
            }
        }
    }

    private record Span(long first, long newest, long version) {}
}
