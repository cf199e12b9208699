package org.clearground.figures;

import java.util.List;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.Cause;

/// What is behind a figure: how a reader opens it.
public sealed interface Behind {

    /// A sum of postings.
    ///
    /// @param query the question that gave it; its contributions are the entries behind the figure
    record Postings(BalanceQuery query) implements Behind {}

    /// What was booked after a prefix and within the question's own, under one heading.
    ///
    /// @param query   the question whose answer it changed
    /// @param after   the prefix after which it was booked
    /// @param heading what the causes of the bookings are
    record Changes(BalanceQuery query, long after, Heading heading) implements Behind {

        /// Whether a booking of this cause stands under the heading.
        public boolean holds(Cause cause) {
            return Heading.of(cause) == heading;
        }
    }

    /// The latest of dated statements.
    ///
    /// @param type    the record type
    /// @param numbers the records it is read from
    record Statements(String type, List<String> numbers) implements Behind {

        /// Copies the numbers.
        public Statements {
            numbers = List.copyOf(numbers);
        }
    }

    /// Computed from other figures.
    ///
    /// @param of      their ids, in the order of the formula: for a share, the part and then the base
    /// @param formula the bundle key of the sentence that says how
    record Computed(List<String> of, String formula) implements Behind {

        /// Copies the ids.
        public Computed {
            of = List.copyOf(of);
        }
    }
}
