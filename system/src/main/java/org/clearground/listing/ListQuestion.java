package org.clearground.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearground.record.RecordType;

/// What a list is asked: which records, in which order.
///
/// @param type   their type; empty for all types, of which only terms and no days are asked, the newest first
/// @param terms  each record meets all of them
/// @param places each record lies in one of these; anywhere when there are none
/// @param days   the days one of which is the record's last, when that is asked
/// @param order  their order
public record ListQuestion(
        Optional<RecordType> type, List<Term> terms, Set<String> places, Optional<Days> days, ListOrder order) {

    /// Copies lists; refuses days and orders of all types at once.
    public ListQuestion {
        terms = List.copyOf(terms);
        places = Set.copyOf(places);
        if (type.isEmpty() && (days.isPresent() || order.by() != ListOrder.By.NEWEST)) {
            throw new IllegalArgumentException("records of all types are not asked for days, nor ordered");
        }
    }

    /// Days, both included.
    ///
    /// @param from the first
    /// @param to   the last
    public record Days(LocalDate from, LocalDate to) {

        boolean hold(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /// The same in another order.
    ListQuestion ordered(ListOrder other) {
        return new ListQuestion(type, terms, places, days, other);
    }
}
