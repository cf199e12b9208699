package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.clearground.ledger.Author;
import org.clearground.ledger.EntryLine;
import org.clearground.ledger.RecordRef;
import org.clearground.ledger.ValueSpan;

/// Reads what lists say of entries: the columns before the body, which may be long.
final class SqlEntryLines {

    private static final String SELECT =
            "SELECT seq, type, record, number, value_from, value_to, written_by, approved_by, source FROM entry WHERE ";

    private SqlEntryLines() {}

    static List<EntryLine> read(Connection connection, Collection<Long> seqs) throws SQLException {
        List<EntryLine> lines = new ArrayList<>(seqs.size());
        String sql = SELECT + SqlDialect.of(connection).anyOf("seq") + " ORDER BY seq";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, seqs.toString());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(new EntryLine(
                            row.getLong(1),
                            new RecordRef(row.getString(2), UUID.fromString(row.getString(3)), row.getString(4)),
                            new ValueSpan(LocalDate.parse(row.getString(5)), LocalDate.parse(row.getString(6))),
                            new Author(row.getString(7), row.getString(8)),
                            row.getString(9)));
                }
            }
        }
        return lines;
    }
}
