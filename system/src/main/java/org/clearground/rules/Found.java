package org.clearground.rules;

import java.util.Optional;
import org.clearground.finding.Finding;
import org.clearground.geo.Position;
import org.clearground.ledger.Entry;

/// Something that a rule found in the books.
///
/// @param entry    the entry of the record's current version
/// @param finding  the rule, how much it weighs, what is wrong and how to mend it
/// @param position where on the map: the finding's own place, else the record's, if it has one
public record Found(Entry entry, Finding finding, Optional<Position> position) {

    /// The record's type.
    public String type() {
        return entry.draft().record().type();
    }

    /// The record's number.
    public String number() {
        return entry.draft().record().number();
    }
}
