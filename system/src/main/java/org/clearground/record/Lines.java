package org.clearground.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clearground.ledger.Dims;
import org.clearground.ledger.Posting;

/// The lines that a record posts in one measure on one day: always two at a time, so that they sum to zero.
public final class Lines {

    /// The account against which stands what comes from outside the books.
    public static final String OUTSIDE = "outside";

    private final String measure;
    private final LocalDate day;
    private final List<Posting> postings = new ArrayList<>();

    /// Lines of a measure on a value date.
    public Lines(String measure, LocalDate day) {
        this.measure = measure;
        this.day = day;
    }

    /// Moves an amount from one account to another, both lines with the same dimensions; nothing when the
    /// amount is zero.
    public Lines move(String from, String to, long amount, Dims dims) {
        if (amount != 0) {
            postings.add(new Posting(measure, from, day, dims, Math.negateExact(amount)));
            postings.add(new Posting(measure, to, day, dims, amount));
        }
        return this;
    }

    /// The lines, in the order in which they were moved.
    public List<Posting> postings() {
        return List.copyOf(postings);
    }

    /// The dimensions that carry these columns' values under the columns' names; empty columns are left out.
    public static Dims dims(Fields fields, List<Column<?>> columns) {
        Dims dims = Dims.NONE;
        for (Column<?> column : columns) {
            String text = fields.text(column).orElse("");
            dims = text.isEmpty() ? dims : dims.with(column.name(), text);
        }
        return dims;
    }
}
