package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.clearground.ledger.Entry;
import org.clearground.ledger.Mark;
import org.clearground.ledger.Posting;

/// Writes the rows of an entry: its postings and marks, then the entry that seals them. Where the dialect takes
/// several statements at once, all of them go to the server in one message.
final class SqlEntryRows implements AutoCloseable {

    /// Shapes of entries whose statements are kept; further ones take the place of the one used longest ago.
    private static final int MOST_KEPT = 100;

    private static final String POSTING = "INSERT INTO posting (seq, line, account, day, dims, amount) VALUES ";
    private static final String MARK = "INSERT INTO mark (seq, line, name, value, day, sign) VALUES ";
    private static final String ROW = "(?, ?, ?, ?, ?, ?)";
    private static final int VALUES = 6;

    private final Connection connection;
    private final SqlInterned interned;
    private final int atOnce;
    private final LinkedHashMap<String, PreparedStatement> prepared = new LinkedHashMap<>(16, 0.75f, true);

    SqlEntryRows(Connection connection, SqlInterned interned) {
        this.connection = connection;
        this.interned = interned;
        this.atOnce = SqlDialect.of(connection).statementsAtOnce();
    }

    void write(Entry entry, List<Posting> postings, List<Mark> marks) throws SQLException {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (Posting posting : postings) {
            lines.add(posting(entry.seq(), ++number, posting));
        }
        number = 0;
        for (Mark mark : marks) {
            lines.add(mark(entry.seq(), ++number, mark));
        }
        int from = 0;
        for (; lines.size() - from >= atOnce; from += atOnce) {
            PreparedStatement insert = prepared(sql(lines.subList(from, from + atOnce)));
            bind(insert, lines.subList(from, from + atOnce));
            insert.executeUpdate();
        }
        List<Line> last = lines.subList(from, lines.size());
        String before = last.isEmpty() ? "" : sql(last) + "; ";
        PreparedStatement insert = prepared(before + SqlEntries.INSERT);
        bind(insert, last);
        SqlEntries.bind(insert, VALUES * last.size(), entry);
        insert.executeUpdate();
    }

    private Line posting(long seq, int number, Posting posting) throws SQLException {
        int account = interned.account(posting.measure(), posting.account());
        int dims = interned.dims(posting.dims());
        return new Line(POSTING, (insert, at) -> {
            insert.setLong(at, seq);
            insert.setInt(at + 1, number);
            insert.setInt(at + 2, account);
            insert.setLong(at + 3, posting.day().toEpochDay());
            insert.setInt(at + 4, dims);
            insert.setLong(at + 5, posting.amount());
        });
    }

    private static Line mark(long seq, int number, Mark mark) {
        return new Line(MARK, (insert, at) -> {
            insert.setLong(at, seq);
            insert.setInt(at + 1, number);
            insert.setString(at + 2, mark.name());
            insert.setString(at + 3, mark.value());
            insert.setLong(at + 4, mark.day().toEpochDay());
            insert.setInt(at + 5, mark.sign());
        });
    }

    /// Neighbours of the same table in one statement.
    private static String sql(List<Line> lines) {
        StringBuilder sql = new StringBuilder();
        String last = "";
        for (Line line : lines) {
            if (line.insert().equals(last)) {
                sql.append(", ");
            } else {
                sql.append(last.isEmpty() ? "" : "; ").append(line.insert());
                last = line.insert();
            }
            sql.append(ROW);
        }
        return sql.toString();
    }

    private static void bind(PreparedStatement insert, List<Line> lines) throws SQLException {
        int at = 1;
        for (Line line : lines) {
            line.values().bind(insert, at);
            at += VALUES;
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
            if (prepared.size() > MOST_KEPT) {
                prepared.pollFirstEntry().getValue().close();
            }
        }
        return known;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }

    /// A row before the entry.
    private record Line(String insert, Values values) {}

    @FunctionalInterface
    private interface Values {
        /// @param at the place of the first value
        void bind(PreparedStatement insert, int at) throws SQLException;
    }
}
