package org.clearground.marking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearground.ledger.Dims;
import org.clearground.ledger.Posting;
import org.clearground.quantity.Count;
import org.clearground.record.Lines;

/// What stands in the field from one day until another.
///
/// @param from the day it was set up
/// @param to   the day it was removed, if it was
record Standing(LocalDate from, Optional<LocalDate> to) {

    /// From outside to standing, and on to removed.
    List<Posting> lines(String measure, Count amount, Dims dims) {
        List<Posting> postings = new ArrayList<>(new Lines(measure, from)
                .move(Lines.OUTSIDE, "standing", amount.value(), dims)
                .postings());
        to.ifPresent(day -> postings.addAll(new Lines(measure, day)
                .move("standing", "removed", amount.value(), dims)
                .postings()));
        return postings;
    }
}
