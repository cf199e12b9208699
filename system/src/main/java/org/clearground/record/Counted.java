package org.clearground.record;

import java.time.LocalDate;
import java.util.Optional;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.Mark;
import org.clearground.quantity.IsoDay;

/// What reports count once in the records of a type, however many of them name it: the different values of a
/// column.
///
/// @param name  what is counted, such as `field`
/// @param value the column with its number
/// @param day   the column with its value date
public record Counted(String name, Column<String> value, Column<LocalDate> day) {

    /// What a body marks; nothing when the column is empty.
    public Optional<Mark> mark(JsonObject body) {
        return body.findText(value.name())
                .flatMap(v -> body.findText(day.name()).map(d -> Mark.of(name, v, IsoDay.parse(d))));
    }
}
