package org.clearground.books;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clearground.ledger.Posting;
import org.clearground.ledger.RecordRef;

/// A line of a record that opening balances may have counted already. Lines are served in the order of their
/// value dates, on one day by first booking, so that who draws does not depend on the post.
///
/// @param record   whose line
/// @param firstSeq the sequence number of the record's first entry
/// @param index    its place among the record's lines
/// @param day      its value date
/// @param amount   how much it adds
/// @param covered  the opening balances that cover it, in the order of preference; at least one
record Want(RecordRef record, long firstSeq, int index, LocalDate day, long amount, List<Opening> covered)
        implements Comparable<Want> {

    private static final Comparator<Want> ORDER =
            Comparator.comparing(Want::day).thenComparingLong(Want::firstSeq).thenComparingInt(Want::index);

    /// The lines of a record that any of these opening balances cover.
    ///
    /// @param openings in the order of preference
    static List<Want> of(SingleRecord standing, List<Opening> openings) {
        List<Posting> lines = standing.lines();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> of(standing, i, openings))
                .filter(want -> want.amount > 0 && !want.covered.isEmpty())
                .toList();
    }

    private static Want of(SingleRecord standing, int index, List<Opening> openings) {
        Posting line = standing.lines().get(index);
        List<Opening> covered = line.amount() <= 0
                ? List.of()
                : openings.stream()
                        .filter(o -> o.covers(line, standing.firstSeq()))
                        .toList();
        return new Want(standing.record(), standing.firstSeq(), index, line.day(), line.amount(), covered);
    }

    @Override
    public int compareTo(Want other) {
        return ORDER.compare(this, other);
    }
}
