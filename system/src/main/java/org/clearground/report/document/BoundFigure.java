package org.clearground.report.document;

import java.math.BigDecimal;
import java.util.Optional;

/// A number in a document that knows what it is: nothing prints a number that is not one of these.
///
/// @param id         stable name, such as `area-cleared-q`; also the name of its file of records
/// @param printed    as the reader sees it, in the document's language
/// @param number     the exact number; empty when there is none, such as for *not reported*
/// @param measure    unit and decimals
/// @param definition the key of its definition in the document's glossary
/// @param estimate   whether it is estimated or predicted, and must never look like a counted one
/// @param link       the page of the records behind it, relative to the document
public record BoundFigure(
        String id,
        String printed,
        Optional<BigDecimal> number,
        Measure measure,
        String definition,
        boolean estimate,
        Optional<String> link) {

    /// The unit of a figure.
    ///
    /// @param unit     as printed in a list of figures: `ha`, `items`, `%`, `USD`
    /// @param decimals how many are printed
    public record Measure(String unit, int decimals) {}

    /// Refuses an id that cannot name a file, and an empty text.
    public BoundFigure {
        if (!id.matches("[a-z0-9][a-z0-9._-]*")) {
            throw new IllegalArgumentException("'" + id + "' is not a figure's id");
        }
        if (printed.isBlank()) {
            throw new IllegalArgumentException("the figure " + id + " prints nothing");
        }
    }

    /// A counted number.
    public static BoundFigure of(String id, String printed, BigDecimal number, Measure measure, String definition) {
        return new BoundFigure(id, printed, Optional.of(number), measure, definition, false, Optional.empty());
    }

    /// A word in a number's place, such as *not reported*.
    public static BoundFigure word(String id, String printed, String definition) {
        return new BoundFigure(id, printed, Optional.empty(), new Measure("", 0), definition, false, Optional.empty());
    }

    /// The same, marked as an estimate.
    public BoundFigure estimated() {
        return new BoundFigure(id, printed, number, measure, definition, true, link);
    }

    /// The same with a link to the records behind it.
    public BoundFigure linkedTo(String page) {
        return new BoundFigure(id, printed, number, measure, definition, estimate, Optional.of(page));
    }

    /// The same printed otherwise, such as with its unit.
    public BoundFigure printedAs(String text) {
        return new BoundFigure(id, text, number, measure, definition, estimate, link);
    }
}
