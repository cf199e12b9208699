package org.clearground.listing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.clearground.ledger.store.SqlDialect;

/// A list of current records, from their lines and the index of their words.
///
/// Few matches are gathered by the index and put into order. Of many, the first part is found by walking along an
/// index that is in the order asked for, until the part is full: that is soon, since many match.
final class SqlLines {

    private static final int COUNTED_ALONG = 1_000;

    private final Connection connection;
    private final ListQuestion question;
    private final SqlMatch match;

    SqlLines(Connection connection, ListQuestion question) {
        this.connection = connection;
        this.question = question;
        this.match = SqlMatch.of(connection, question);
    }

    /// A part of the list.
    ///
    /// @param seqs    the entries of its records
    /// @param count   how many match, as far as they were counted
    /// @param exact   whether there are no more
    /// @param ordered whether they are in the order asked for
    /// @param more    whether others come behind
    record Part(List<Long> seqs, long count, boolean exact, boolean ordered, boolean more) {}

    Part part(int from, int rows) throws SQLException {
        Optional<Part> newest = new SqlNewest(connection, question).part(from, rows);
        if (newest.isPresent()) {
            return newest.get();
        }
        return match.streams(question.order()) ? streamed(from, rows) : found(from, rows);
    }

    /// Where the index of words gives them in the order asked for, they are counted as they come.
    private Part streamed(int from, int rows) throws SQLException {
        int most = RecordLists.MOST_ORDERED;
        List<Long> ids = numbers(match.streamed().then(" LIMIT ?", Math.max(most, from + rows) + 1), "w.rowid");
        boolean more = ids.size() > from + rows;
        List<Long> some = ids.subList(Math.min(from, ids.size()), more ? from + rows : ids.size());
        SqlClause lines = SqlClause.of(
                " FROM record_line l WHERE " + SqlDialect.of(connection).anyOf("l.id") + " ORDER BY l.id DESC",
                some.toString());
        return new Part(numbers(lines, "l.seq"), Math.min(ids.size(), most), ids.size() <= most, true, more);
    }

    private Part found(int from, int rows) throws SQLException {
        int most = RecordLists.MOST_ORDERED;
        long matched = count(match.counting(), most + 1);
        boolean few = matched <= most;
        if (few && question.days().isPresent()) {
            matched = count(match.gathered(), most + 1);
        }
        boolean exact = few;
        ListQuestion asked = question;
        if (!few && question.order().by() == ListOrder.By.COLUMN) {
            asked = question.ordered(ListOrder.NEWEST);
        }
        SqlClause clause = few ? match.gathered().then(match.order(asked.order())) : match.along(asked.order());
        if (!few && question.days().isPresent()) {
            matched = count(clause, COUNTED_ALONG + 1);
            exact = matched <= COUNTED_ALONG;
            matched = Math.min(matched, COUNTED_ALONG);
        } else {
            matched = Math.min(matched, most);
        }
        List<Long> seqs = numbers(clause.then(" LIMIT ? OFFSET ?", rows + 1, from), "l.seq");
        boolean more = seqs.size() > rows;
        return new Part(
                more ? seqs.subList(0, rows) : seqs,
                matched,
                exact,
                asked.order().equals(question.order()),
                more);
    }

    /// All entries, in the order when they are not too many for it.
    long[] all() throws SQLException {
        boolean tooMany = question.order().by() == ListOrder.By.COLUMN
                && count(match.gathered(), RecordLists.MOST_ORDERED + 1) > RecordLists.MOST_ORDERED;
        ListOrder order = tooMany ? ListOrder.NEWEST : question.order();
        LongStream.Builder all = LongStream.builder();
        try (PreparedStatement select =
                        match.gathered().then(match.order(order)).prepare(connection, "l.seq");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                all.add(row.getLong(1));
            }
        }
        return all.build().toArray();
    }

    private long count(SqlClause clause, int most) throws SQLException {
        try (PreparedStatement select = clause.then(" LIMIT ?", most).prepareCount(connection);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<Long> numbers(SqlClause clause, String what) throws SQLException {
        List<Long> seqs = new ArrayList<>();
        try (PreparedStatement select = clause.prepare(connection, what);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                seqs.add(row.getLong(1));
            }
        }
        return seqs;
    }
}
