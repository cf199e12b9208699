package org.clearground.web.page;

import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;

/// What a page is asked: a period, as known at a prefix. Both stand in its address, so that a link shows the
/// same again.
///
/// @param period the days
/// @param known  how much of the books counts
public record Question(Period period, Prefix known) {

    /// The part of an address that asks the same.
    public String query() {
        return "period=" + period.code() + "&known=" + known.seq();
    }
}
