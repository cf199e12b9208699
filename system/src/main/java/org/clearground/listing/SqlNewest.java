package org.clearground.listing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.LongStream;

/// The newest records that match, without the index of words: the newest lines are looked at one by one, until
/// many match. A word that begins longer ones takes the index all records that have any of them, before it
/// gives the first.
final class SqlNewest {

    /// Of so few lines the index gives all in less time.
    private static final long MANY_LINES = 100_000;

    private static final Limits USUAL = new Limits(MANY_LINES, 30_000, RecordLists.MOST_ORDERED, 1_000);

    private static final int FEW = 20;

    /// Each word is sought in each line.
    private static final int MOST_WORDS = 8;

    private final Connection connection;
    private final ListQuestion question;
    private final Limits limits;

    SqlNewest(Connection connection, ListQuestion question) {
        this(connection, question, USUAL);
    }

    SqlNewest(Connection connection, ListQuestion question, Limits limits) {
        this.connection = connection;
        this.question = question;
        this.limits = limits;
    }

    /// How far it is looked.
    ///
    /// @param many   lines there are at least
    /// @param looked lines are looked at
    /// @param most   matches are counted
    /// @param least  matches are many: their number is told in so many
    record Limits(long many, int looked, int most, int least) {}

    /// A part of the list; empty when too few match among the newest lines, or the index is quicker.
    Optional<SqlLines.Part> part(int from, int rows) throws SQLException {
        if (!isSlowByIndex() || lines() < limits.many() || isRare()) {
            return Optional.empty();
        }
        long[] newest = newest(limits.looked());
        int known = (newest.length - 1) / limits.least() * limits.least();
        if (known <= 0 || from + rows >= newest.length) {
            return Optional.empty();
        }
        return Optional.of(new SqlLines.Part(
                LongStream.of(newest).skip(from).limit(rows).boxed().toList(), known, false, true, true));
    }

    /// Whether the first few lines have none.
    private boolean isRare() throws SQLException {
        return newest(limits.looked() / FEW).length == 0;
    }

    private boolean isSlowByIndex() {
        return question.order().by() == ListOrder.By.NEWEST
                && question.days().isEmpty()
                && question.terms().stream()
                        .anyMatch(term -> term.any().stream().anyMatch(Term.Want::begins))
                && question.terms().stream().mapToInt(term -> term.any().size()).sum() <= MOST_WORDS;
    }

    /// About how many there are: a line has the number of its record's first entry.
    private long lines() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT coalesce(max(id), 0) FROM record_line");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private long[] newest(int looked) throws SQLException {
        SqlClause clause = SqlClause.of(
                        " FROM (SELECT id, type, place, seq, words FROM record_line ORDER BY id DESC LIMIT ?) l",
                        looked)
                .then(SqlMatch.of(connection, question).met())
                .then(" ORDER BY l.id DESC LIMIT ?", limits.most() + 1);
        LongStream.Builder seqs = LongStream.builder();
        try (PreparedStatement select = clause.prepare(connection, "l.seq");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                seqs.add(row.getLong(1));
            }
        }
        return seqs.build().toArray();
    }
}
