package org.clearground.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The values of one record, by column, with the rows of its inner lists: what files, forms and the books share.
/// Unchangeable; each value is of the type that its column has.
public final class Fields {

    private static final int FIRST_ROOM = 16;

    private final FieldSlots values;
    private final Map<ListOf, List<Fields>> rows;

    /// Copies what it is given; a list without rows is the same as none.
    ///
    /// @param values each filled column's value
    /// @param rows   the rows of each inner list, in their order
    public Fields(Map<Column<?>, Object> values, Map<ListOf, List<Fields>> rows) {
        this.values = new FieldSlots(FIRST_ROOM);
        values.forEach(this.values::put);
        this.rows = filled(rows);
    }

    private Fields(FieldSlots values, Map<ListOf, List<Fields>> rows) {
        this.values = values;
        this.rows = rows;
    }

    private static Map<ListOf, List<Fields>> filled(Map<ListOf, List<Fields>> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        LinkedHashMap<ListOf, List<Fields>> copied = new LinkedHashMap<>();
        rows.forEach((list, of) -> {
            if (!of.isEmpty()) {
                copied.put(list, List.copyOf(of));
            }
        });
        return Collections.unmodifiableMap(copied);
    }

    /// Each filled column's value, in the order in which they were set.
    public Map<Column<?>, Object> values() {
        return values.toMap();
    }

    /// The rows of each inner list that has any, in their order.
    public Map<ListOf, List<Fields>> rows() {
        return rows;
    }

    /// The value of a column that is filled, or what an empty one stands for (unknown); refuses an empty one
    /// without.
    public <T> T get(Column<T> column) {
        return find(column).orElseThrow(() -> new IllegalStateException("the column " + column.name() + " is empty"));
    }

    /// The value of a column, or what an empty one stands for (unknown), if it has any.
    @SuppressWarnings("unchecked") // Builder.put only takes a value of the column's type
    public <T> Optional<T> find(Column<T> column) {
        T value = (T) values.find(column);
        return value == null ? column.format().whenEmpty() : Optional.of(value);
    }

    /// The canonical text of a column's value, as the body and dimensions write it; of an empty coded list,
    /// `unknown`.
    public <T> Optional<String> text(Column<T> column) {
        return find(column).map(column.format()::write);
    }

    /// Whether the column itself is filled, whatever an empty one stands for.
    public boolean has(Column<?> column) {
        return values.find(column) != null;
    }

    /// The rows of an inner list, none when it was not given.
    public List<Fields> list(ListOf list) {
        return rows.getOrDefault(list, List.of());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fields fields && values().equals(fields.values()) && rows.equals(fields.rows);
    }

    @Override
    public int hashCode() {
        return 31 * values().hashCode() + rows.hashCode();
    }

    @Override
    public String toString() {
        return "Fields[values=" + values() + ", rows=" + rows + "]";
    }

    /// A builder of fields.
    public static Builder builder() {
        return new Builder();
    }

    /// Collects values and rows.
    public static final class Builder {

        private FieldSlots values = new FieldSlots(FIRST_ROOM);
        private boolean isBuilt;
        private final Map<ListOf, List<Fields>> rows = new LinkedHashMap<>();

        private Builder() {}

        /// Sets a column's value.
        public <T> Builder put(Column<T> column, T value) {
            if (isBuilt) {
                values = values.copied();
                isBuilt = false;
            }
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
            Fields built = new Fields(values, filled(rows));
            isBuilt = true;
            return built;
        }
    }
}
