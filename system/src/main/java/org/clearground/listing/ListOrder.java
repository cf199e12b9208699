package org.clearground.listing;

import java.util.Optional;
import org.clearground.record.Column;
import org.clearground.record.RecordType;

/// The order of a list: the newest records first, by number, by the day on which they count, or by a column.
/// What has nothing in the column comes last; among equals the newest is first.
///
/// @param by         what it goes by
/// @param column     the column, when it goes by one
/// @param descending whether the largest comes first
public record ListOrder(By by, Optional<Column<?>> column, boolean descending) {

    /// The newest record first.
    public static final ListOrder NEWEST = new ListOrder(By.NEWEST, Optional.empty(), true);

    /// What an order goes by.
    public enum By {
        /// When the record first came into the books.
        NEWEST,
        /// Its number.
        NUMBER,
        /// Its last day.
        DAY,
        /// A column of its own.
        COLUMN
    }

    /// The order that a word names: nothing, `number`, `day` or a column's name, with `-` before it for the
    /// largest first. Empty for a word that names nothing of the type.
    public static Optional<ListOrder> of(String word, RecordType type) {
        boolean descending = word.startsWith("-");
        String name = descending ? word.substring(1) : word;
        return switch (name) {
            case "" -> Optional.of(NEWEST);
            case "number" -> Optional.of(new ListOrder(By.NUMBER, Optional.empty(), descending));
            case "day" -> Optional.of(new ListOrder(By.DAY, Optional.empty(), descending));
            default ->
                type.columns().stream()
                        .filter(c -> c.name().equals(name) && Lists.isOrdered(c))
                        .<ListOrder>map(c -> new ListOrder(By.COLUMN, Optional.of(c), descending))
                        .findFirst();
        };
    }

    /// The word that names it.
    public String word() {
        String name = switch (by) {
            case NEWEST -> "";
            case NUMBER -> "number";
            case DAY -> "day";
            case COLUMN -> column.orElseThrow().name();
        };
        return by == By.NEWEST || !descending ? name : "-" + name;
    }
}
