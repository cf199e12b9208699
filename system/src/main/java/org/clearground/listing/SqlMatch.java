package org.clearground.listing;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearground.books.ListWords;
import org.clearground.ledger.store.SqlDialect;
import org.clearground.record.RecordType;

/// What a question asks, as SQL over the lines `l`, in the words of the store's own index of words.
abstract class SqlMatch {

    private final ListQuestion question;

    SqlMatch(ListQuestion question) {
        this.question = question;
    }

    static SqlMatch of(Connection connection, ListQuestion question) {
        return SqlDialect.of(connection).language().equals("sqlite")
                ? new SqliteMatch(question)
                : new PostgresMatch(question);
    }

    ListQuestion question() {
        return question;
    }

    /// All terms, those for the type and the places among them.
    List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        question.type().ifPresent(type -> terms.add(Term.of(ListWords.code(ListWords.TYPE, type.name()))));
        if (!question.places().isEmpty()) {
            terms.add(new Term(new TreeSet<>(question.places())
                    .stream()
                            .map(place -> new Term.Want(ListWords.code(ListWords.PLACE, place), false))
                            .toList()));
        }
        terms.addAll(question.terms());
        return terms;
    }

    /// What counts the lines that meet all terms, whatever their days.
    abstract SqlClause counting();

    /// The lines as the index of words finds them.
    abstract SqlClause gathered();

    /// The lines in an order that an index keeps, each held against the terms as it comes.
    abstract SqlClause along(ListOrder order);

    /// Whether the index of words itself gives the lines in this order, however few they are.
    boolean streams(ListOrder order) {
        return false;
    }

    /// The numbers `w.rowid` of the lines, in the order that the index of words gives by itself.
    SqlClause streamed() {
        throw new IllegalStateException("the index of words gives no order");
    }

    /// The lines of the type that meet each term, without the index of words.
    SqlClause walked() {
        return SqlClause.of(" FROM record_line l").then(met()).then(days());
    }

    /// The condition that a line is of the type and meets each term, without the index of words.
    SqlClause met() {
        SqlClause clause = question.type()
                .map(type -> SqlClause.of(" WHERE l.type = ?", type.name()))
                .orElseGet(() -> SqlClause.of(" WHERE TRUE"));
        if (!question.places().isEmpty()) {
            clause = clause.then(
                    " AND l.place IN ("
                            + String.join(
                                    ", ", Collections.nCopies(question.places().size(), "?")) + ")",
                    new TreeSet<>(question.places()).toArray());
        }
        for (Term term : question.terms()) {
            clause = clause.then(
                    term.any().stream()
                            .map(want -> "' ' || l.words || ' ' LIKE ? ESCAPE '!'")
                            .collect(Collectors.joining(" OR ", " AND (", ")")),
                    term.any().stream().map(SqlMatch::pattern).toArray());
        }
        return clause;
    }

    private static String pattern(Term.Want want) {
        return "% " + want.word().replace("_", "!_") + (want.begins() ? "%" : " %");
    }

    private String typeName() {
        return question.type().map(RecordType::name).orElse("");
    }

    SqlClause days() {
        return question.days()
                .map(d -> SqlClause.of(" AND l.day BETWEEN ? AND ?", d.from().toString(), d.to().toString()))
                .orElse(SqlClause.of(""));
    }

    /// Where an order by a column takes it from.
    SqlClause joined(ListOrder order) {
        return order.by() == ListOrder.By.COLUMN
                ? SqlClause.of(" JOIN " + SqlDialect.quoted(typeName()) + " t ON t.id = l.id")
                : SqlClause.of("");
    }

    String order(ListOrder order) {
        String turned = order.descending() ? " DESC" : "";
        return switch (order.by()) {
            case NEWEST -> " ORDER BY l.id DESC";
            case NUMBER -> " ORDER BY l.number" + turned + ", l.id DESC";
            case DAY -> " ORDER BY l.day" + turned + ", l.id DESC";
            case COLUMN -> {
                String column =
                        "t." + SqlDialect.quoted(order.column().orElseThrow().name());
                yield " ORDER BY " + column + " IS NULL, " + column + turned + ", l.id DESC";
            }
        };
    }
}
