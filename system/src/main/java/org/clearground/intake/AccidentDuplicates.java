package org.clearground.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearground.accident.AccidentType;
import org.clearground.accident.DuplicateDecisionType;
import org.clearground.accident.DuplicateVerdict;
import org.clearground.accident.Likeness;
import org.clearground.books.Books;
import org.clearground.books.Desk;
import org.clearground.books.Kept;
import org.clearground.books.Submission;
import org.clearground.ledger.Author;
import org.clearground.record.Columns;
import org.clearground.record.Fields;

/// Accidents that several sources reported: proposed by rules, decided only by a person. Whatever is decided,
/// both records stay in the books with their sources.
public final class AccidentDuplicates {

    private final Books books;

    /// Duplicates in these books.
    public AccidentDuplicates(Books books) {
        this.books = books;
    }

    /// Two accidents that may be one.
    ///
    /// @param one      the one that was recorded first
    /// @param other    the other one
    /// @param likeness why they are proposed
    public record Pair(Kept one, Kept other, Likeness likeness) {}

    /// The pairs that nobody has decided yet, the likeliest first.
    public List<Pair> proposed() {
        List<Kept> accidents = accidents();
        Set<Set<String>> decided = decided();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < accidents.size(); i++) {
            Kept one = accidents.get(i);
            var last = one.fields().get(AccidentType.TO_DAY).plusDays(Likeness.MOST_DAYS);
            for (int j = i + 1; j < accidents.size(); j++) {
                Kept other = accidents.get(j);
                if (other.fields().get(AccidentType.FROM_DAY).isAfter(last)) {
                    break;
                }
                Optional<Likeness> likeness = Likeness.of(one.fields(), other.fields());
                if (likeness.filter(Likeness::proposed).isPresent()
                        && !decided.contains(Set.of(one.number(), other.number()))) {
                    pairs.add(inOrder(one, other, likeness.get()));
                }
            }
        }
        pairs.sort(Comparator.comparingInt((Pair p) -> -p.likeness().score())
                .thenComparing(p -> p.one().number())
                .thenComparing(p -> p.other().number()));
        return pairs;
    }

    /// By their first days, so that only neighbours in time are compared.
    private List<Kept> accidents() {
        List<Kept> accidents = new ArrayList<>();
        books.ledger()
                .current(AccidentType.TYPE, books.ledger().head().seq(), entry -> accidents.add(books.kept(entry)));
        accidents.sort(Comparator.comparing((Kept k) -> k.fields().get(AccidentType.FROM_DAY))
                .thenComparing(k -> k.entry().seq()));
        return accidents;
    }

    private Set<Set<String>> decided() {
        Set<Set<String>> decided = new HashSet<>();
        books.current(
                DuplicateDecisionType.TYPE,
                books.ledger().head().seq(),
                (entry, fields) -> decided.add(
                        Set.of(fields.get(DuplicateDecisionType.KEPT), fields.get(DuplicateDecisionType.OTHER))));
        return decided;
    }

    private static Pair inOrder(Kept one, Kept other, Likeness likeness) {
        return one.entry().seq() <= other.entry().seq()
                ? new Pair(one, other, likeness)
                : new Pair(other, one, likeness);
    }

    /// Books a person's decision. When the two are the same, the other record is withdrawn in the same work; a
    /// later correction of the kept one may take over what only the other knew.
    ///
    /// @param kept    the accident that stays
    /// @param other   the other one
    /// @param verdict same or different
    /// @param reason  why, in words
    /// @param by      who decided and who approved it
    public void decide(String kept, String other, DuplicateVerdict verdict, String reason, Author by) {
        require(kept);
        require(other);
        Fields fields = Fields.builder()
                .put(Columns.NUMBER, kept + "+" + other)
                .put(DuplicateDecisionType.KEPT, kept)
                .put(DuplicateDecisionType.OTHER, other)
                .put(DuplicateDecisionType.VERDICT, verdict)
                .put(DuplicateDecisionType.DECIDED_ON, books.today())
                .put(DuplicateDecisionType.REASON, reason)
                .build();
        Submission decision = new Submission(new DuplicateDecisionType(), fields, by, "decision on duplicates", null);
        books.work(desk -> {
            desk.record(decision);
            if (verdict == DuplicateVerdict.SAME) {
                desk.withdraw(new Desk.Withdrawal(
                        AccidentType.TYPE,
                        other,
                        "the same accident as " + kept + ": " + reason,
                        by,
                        "decision on duplicates " + kept + "+" + other));
            }
            return true;
        });
    }

    private void require(String number) {
        if (books.kept(AccidentType.TYPE, number, books.ledger().head().seq()).isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no accident " + number + " in the books, or it was withdrawn.");
        }
    }
}
