package org.clearground.listing;

import java.util.stream.Collectors;

/// By PostgreSQL's index of words.
final class PostgresMatch extends SqlMatch {

    PostgresMatch(ListQuestion question) {
        super(question);
    }

    /// All marks that mean something in the index's own language stand between apostrophes, and no word has
    /// those.
    private String words() {
        return terms().stream()
                .map(term -> term.any().stream()
                        .map(want -> '\'' + want.word() + '\'' + (want.begins() ? ":*" : ""))
                        .collect(Collectors.joining(" | ", "(", ")")))
                .collect(Collectors.joining(" & "));
    }

    private SqlClause found() {
        return SqlClause.of(" WHERE array_to_tsvector(string_to_array(l.words, ' ')) @@ CAST(? AS tsquery)", words());
    }

    @Override
    SqlClause counting() {
        return SqlClause.of(" FROM record_line l").then(found());
    }

    @Override
    SqlClause gathered() {
        return SqlClause.of(" FROM record_line l")
                .then(joined(question().order()))
                .then(found())
                .then(days());
    }

    @Override
    SqlClause along(ListOrder order) {
        return (question().type().isEmpty() ? gathered() : walked()).then(order(order));
    }
}
