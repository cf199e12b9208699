package org.clearground.listing;

import java.util.stream.Collectors;

/// By SQLite's full-text index.
final class SqliteMatch extends SqlMatch {

    SqliteMatch(ListQuestion question) {
        super(question);
    }

    /// All marks that mean something in the index's own language stand between quotation marks, and no word has
    /// those.
    private String words() {
        return terms().stream()
                .map(term -> term.any().stream()
                        .map(want -> '"' + want.word() + '"' + (want.begins() ? "*" : ""))
                        .collect(Collectors.joining(" OR ", "(", ")")))
                .collect(Collectors.joining(" AND "));
    }

    @Override
    SqlClause counting() {
        return SqlClause.of(" FROM record_words WHERE record_words MATCH ?", words());
    }

    @Override
    SqlClause gathered() {
        return SqlClause.of(" FROM record_line l")
                .then(joined(question().order()))
                .then(found());
    }

    private SqlClause found() {
        return SqlClause.of(" WHERE l.id IN (SELECT rowid FROM record_words WHERE record_words MATCH ?)", words())
                .then(days());
    }

    /// The index of words lies in the order of the records' first entries.
    @Override
    SqlClause along(ListOrder order) {
        return streams(order)
                ? SqlClause.of(
                        " FROM record_words w CROSS JOIN record_line l ON l.id = w.rowid WHERE w.record_words MATCH ?"
                                + " ORDER BY w.rowid DESC",
                        words())
                : walked().then(order(order));
    }

    @Override
    SqlClause streamed() {
        return SqlClause.of(" FROM record_words w WHERE w.record_words MATCH ? ORDER BY w.rowid DESC", words());
    }

    @Override
    boolean streams(ListOrder order) {
        return order.by() == ListOrder.By.NEWEST && question().days().isEmpty();
    }
}
