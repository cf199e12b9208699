package org.clearground.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The values of one record, by column, with the rows of its inner lists: what files, forms and the books share.
///
/// @param values each filled column's value, of the type its column has
/// @param rows   the rows of each inner list, in their order
public record Fields(Map<Column<?>, Object> values, Map<ListOf, List<Fields>> rows) {

    /// Copies what it is given; a list without rows is the same as none.
    public Fields {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        rows = rows.isEmpty() ? Map.of() : filled(rows);
    }

    private static Map<ListOf, List<Fields>> filled(Map<ListOf, List<Fields>> rows) {
        LinkedHashMap<ListOf, List<Fields>> copied = new LinkedHashMap<>();
        rows.forEach((list, of) -> {
            if (!of.isEmpty()) {
                copied.put(list, List.copyOf(of));
            }
        });
        return Collections.unmodifiableMap(copied);
    }

    /// The value of a column that is filled, or what an empty one stands for (unknown); refuses an empty one
    /// without.
    public <T> T get(Column<T> column) {
        return find(column).orElseThrow(() -> new IllegalStateException("the column " + column.name() + " is empty"));
    }

    /// The value of a column, or what an empty one stands for (unknown), if it has any.
    @SuppressWarnings("unchecked") // Builder.put only takes a value of the column's type
    public <T> Optional<T> find(Column<T> column) {
        T value = (T) values.get(column);
        return value == null ? column.format().whenEmpty() : Optional.of(value);
    }

    /// The canonical text of a column's value, as the body and dimensions write it; of an empty coded list,
    /// `unknown`.
    public <T> Optional<String> text(Column<T> column) {
        return find(column).map(column.format()::write);
    }

    /// Whether the column itself is filled, whatever an empty one stands for.
    public boolean has(Column<?> column) {
        return values.containsKey(column);
    }

    /// The rows of an inner list, none when it was not given.
    public List<Fields> list(ListOf list) {
        return rows.getOrDefault(list, List.of());
    }

    /// A builder of fields.
    public static Builder builder() {
        return new Builder();
    }

    /// Collects values and rows.
    public static final class Builder {

        private final Map<Column<?>, Object> values = new LinkedHashMap<>();
        private final Map<ListOf, List<Fields>> rows = new LinkedHashMap<>();

        private Builder() {}

        /// Sets a column's value.
        public <T> Builder put(Column<T> column, T value) {
            values.put(column, value);
            return this;
        }

        /// Reads the text by the column's format and sets the value.
        public <T> Builder parse(Column<T> column, String text) throws BadText {
            return put(column, column.format().parse(text));
        }

        /// Sets the rows of an inner list.
        public Builder rows(ListOf list, List<Fields> of) {
            rows.put(list, of);
            return this;
        }

        /// The fields.
        public Fields build() {
            return new Fields(values, rows);
        }
    }
}
