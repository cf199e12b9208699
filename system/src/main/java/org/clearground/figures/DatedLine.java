package org.clearground.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearground.agreement.Stale;
import org.clearground.record.Columns;
import org.clearground.record.Fields;

/// What one dated record says in the report of a period.
///
/// @param type     the record's type
/// @param fields   the record as known
/// @param asOf     the day as of which it is true
/// @param standing what it is to the period
/// @param stale    why it is not news of the period, if it is not
public record DatedLine(String type, Fields fields, LocalDate asOf, Standing standing, Optional<Stale> stale) {

    /// What a record is to the period.
    public enum Standing {
        /// An agreement signed in the period.
        SIGNED,
        /// An agreement that was signed earlier and has not ended by the period's end.
        EARLIER,
        /// An agreement that ended in the period.
        ENDED,
        /// An agreement whose last day lies before the period, and whose record does not say that it ended.
        OVERDUE,
        /// A meeting whose last day lies in the period.
        HELD,
        /// A meeting that is not over by the period's end.
        AHEAD,
        /// The last meeting of a kind of which none was held in the period.
        BEFORE,
        /// The newest list of needs of an organisation.
        NEWEST
    }

    /// The record's number.
    public String number() {
        return fields.get(Columns.NUMBER);
    }

    /// The record as a figure of one: what a date or a mark that opens it is bound to.
    public Cell cell() {
        return Cell.counted(
                type + "." + number(), BigDecimal.ONE, Unit.UNITS, new Behind.Statements(type, List.of(number())));
    }

    /// A number that the record states.
    ///
    /// @param name what it is, unique within the record
    public Cell stated(String name, BigDecimal value) {
        return Cell.counted(type + "." + number() + "." + name, value, Unit.UNITS, cell().behind());
    }

    /// How many records there are, as a figure that opens them.
    static Cell count(String id, String type, List<DatedLine> lines) {
        return Cell.counted(
                id,
                BigDecimal.valueOf(lines.size()),
                Unit.UNITS,
                new Behind.Statements(
                        type, lines.stream().map(DatedLine::number).toList()));
    }
}
