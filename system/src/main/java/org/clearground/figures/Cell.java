package org.clearground.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// One number: its id, its value in its unit, whether it is an estimate, and what is behind it.
///
/// @param id       unique within a report, such as `area.period.ANAMA`
/// @param value    the exact value in the unit; [Unit#print(BigDecimal)] rounds it
/// @param unit     the unit
/// @param estimate whether it is an estimate and must never look like a count
/// @param behind   how a reader opens it
/// @param divisible whether the books divide the time: false where an opening balance covers part of it, so
///                  that what belongs to the time cannot be said and the value is only what is known singly
public record Cell(String id, BigDecimal value, Unit unit, boolean estimate, Behind behind, boolean divisible) {

    /// A number of a time that the books divide.
    public Cell(String id, BigDecimal value, Unit unit, boolean estimate, Behind behind) {
        this(id, value, unit, estimate, behind, true);
    }

    /// A counted number.
    public static Cell counted(String id, BigDecimal value, Unit unit, Behind behind) {
        return new Cell(id, value, unit, false, behind);
    }

    /// The same, where the books do or do not divide the time.
    Cell divisible(boolean whether) {
        return new Cell(id, value, unit, estimate, behind, whether);
    }

    /// What share of the base this is, in percent; an estimate when either is; 0 of a base of 0.
    public Cell shareOf(Cell base, String shareId) {
        BigDecimal percent = base.value.signum() == 0
                ? BigDecimal.ZERO
                : value.multiply(BigDecimal.valueOf(100)).divide(base.value, 10, RoundingMode.HALF_UP);
        return new Cell(
                shareId,
                percent,
                Unit.PERCENT,
                estimate || base.estimate,
                new Behind.Computed(List.of(id, base.id), "formula.share"),
                divisible && base.divisible);
    }

    /// The value as reports print it, without grouping.
    public BigDecimal printed() {
        return unit.print(value);
    }
}
