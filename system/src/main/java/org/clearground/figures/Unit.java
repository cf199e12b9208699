package org.clearground.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// In which unit a figure is printed, and how many of the books' units make one of it.
public enum Unit {
    HECTARES(10_000, 1),
    SQUARE_KILOMETRES(1_000_000, 3),
    SQUARE_METRES(1, 0),
    ITEMS(1, 0),
    PEOPLE(1, 0),
    ACCIDENTS(1, 0),
    ATTENDANCES(1, 0),
    FIELDS(1, 0),
    UNITS(1, 0),
    PERCENT(1, 1),
    MILLIONS(100_000_000, 1),
    MONEY(100, 0);

    private final long booksUnits;
    private final int decimals;

    Unit(long booksUnits, int decimals) {
        this.booksUnits = booksUnits;
        this.decimals = decimals;
    }

    /// The value in this unit, exact, of an amount in the books' unit (m², items, cents).
    public BigDecimal of(long books) {
        return BigDecimal.valueOf(books).divide(BigDecimal.valueOf(booksUnits));
    }

    /// The value rounded half up to the decimals that reports print.
    public BigDecimal print(BigDecimal value) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /// How many decimals reports print.
    public int decimals() {
        return decimals;
    }
}
