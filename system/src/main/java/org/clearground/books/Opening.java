package org.clearground.books;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.Posting;
import org.clearground.opening.OpeningBalanceType;
import org.clearground.quantity.Period;
import org.clearground.record.Columns;
import org.clearground.record.Fields;

/// A current opening balance: how much stands where, and which lines of single records were counted in it.
///
/// It covers a line when measure and account are the same, the line's day lies in its span, and the line has each
/// dimension that it names. It covers only records that came to the books after it: what was recorded singly
/// before had been left out of the total.
///
/// @param number   the opening balance's number
/// @param firstSeq the sequence number of its first entry
/// @param line     the line that it posts on its account
/// @param span     the days that it sums up
/// @param named    the dimensions that it names
record Opening(String number, long firstSeq, Posting line, Period span, Map<String, String> named) {

    private static final String SPAN = "opening";

    /// Dimensions of an opening balance that say how it was booked, not what it covers.
    private static final Set<String> BOOKKEEPING = Set.of(SPAN, "kind", "flow");

    /// In which order a line draws on several: the one that names most first, as fewest lines can draw on it.
    static final Comparator<Opening> PREFERENCE = Comparator.<Opening, Integer>comparing(
                    o -> o.named().size(), Comparator.reverseOrder())
            .thenComparing(o -> o.span().from(), Comparator.reverseOrder())
            .thenComparing(o -> o.span().to())
            .thenComparing(Opening::number);

    Opening {
        named = Map.copyOf(named);
    }

    /// The opening balance in these fields, if it is about any amount at all.
    static Optional<Opening> of(Fields fields, long firstSeq) {
        List<Posting> lines = new OpeningBalanceType().postings(fields);
        return lines.stream()
                .filter(p -> p.amount() > 0)
                .findFirst()
                .map(p -> of(fields.get(Columns.NUMBER), firstSeq, p));
    }

    private static Opening of(String number, long firstSeq, Posting line) {
        LocalDate day = line.day();
        Period span = line.dims().find(SPAN).map(Period::parse).orElse(new Period(day, day));
        Map<String, String> named = new HashMap<>(line.dims().values());
        named.keySet().removeAll(BOOKKEEPING);
        return new Opening(number, firstSeq, line, span, named);
    }

    String measure() {
        return line.measure();
    }

    /// Whether it says the same of the same ground, so that nothing needs to be decided again.
    boolean sameAs(Opening other) {
        return firstSeq == other.firstSeq && line.equals(other.line);
    }

    /// Whether a record's line was counted in it.
    ///
    /// @param recordFirstSeq the sequence number of the record's first entry
    boolean covers(Posting posting, long recordFirstSeq) {
        return recordFirstSeq > firstSeq
                && posting.measure().equals(line.measure())
                && posting.account().equals(line.account())
                && span.contains(posting.day())
                && named.entrySet().stream()
                        .allMatch(e -> isIn(e, posting.dims().values()));
    }

    private static boolean isIn(Map.Entry<String, String> one, Map<String, String> dims) {
        return one.getValue().equals(dims.get(one.getKey()));
    }

    /// Whether a line could be covered by both.
    boolean meets(Opening other) {
        return other.line.measure().equals(line.measure())
                && other.line.account().equals(line.account())
                && !other.span.to().isBefore(span.from())
                && !span.to().isBefore(other.span.from())
                && named.entrySet().stream()
                        .allMatch(e -> e.getValue().equals(other.named.getOrDefault(e.getKey(), e.getValue())));
    }

    /// Whether both stand on the same line of the books, where they cannot be told apart.
    boolean standsOn(Opening other) {
        return line.measure().equals(other.line.measure())
                && line.account().equals(other.line.account())
                && line.dims().equals(other.line.dims());
    }

    /// What a record takes off it.
    Drawn drawn(long amount) {
        return new Drawn(number, line.measure(), line.account(), line.day(), line.dims(), amount);
    }

    /// Asks for what stands on its line, as known at a prefix.
    BalanceQuery balance(long known) {
        return query(line.dims().values(), Optional.empty(), known);
    }

    /// Asks for everything that it covers, its own line included, as known at a prefix.
    BalanceQuery covered(long known) {
        return query(named, Optional.of(span), known);
    }

    private BalanceQuery query(Map<String, String> dims, Optional<Period> period, long known) {
        Map<String, Set<String>> where = new HashMap<>();
        dims.forEach((name, value) -> where.put(name, Set.of(value)));
        return new BalanceQuery(line.measure(), Set.of(line.account()), where, period, known);
    }
}
