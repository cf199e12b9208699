package org.clearground.record;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values by column in the order in which they were put, in three arrays: a map of objects was a twentieth of the
/// time of verifying, which makes the fields of every entry and asks for each of them several times.
final class FieldSlots {

    private static final int SPREAD = 0x9E3779B9;

    private Column<?>[] columns;
    private Object[] values;
    private short[] bySlot;
    private int size;

    /// Room for so many, a power of two; it grows.
    FieldSlots(int room) {
        columns = new Column<?>[room];
        values = new Object[room];
        bySlot = new short[2 * room];
    }

    /// The same values, to be changed apart.
    FieldSlots copied() {
        FieldSlots copy = new FieldSlots(columns.length);
        for (int i = 0; i < size; i++) {
            copy.put(columns[i], values[i]);
        }
        return copy;
    }

    /// Sets the value of a column.
    void put(Column<?> column, Object value) {
        int slot = slot(column);
        if (bySlot[slot] != 0) {
            values[bySlot[slot] - 1] = value;
            return;
        }
        if (size == columns.length) {
            grow();
            slot = slot(column);
        }
        columns[size] = column;
        values[size] = value;
        size++;
        bySlot[slot] = (short) size;
    }

    private void grow() {
        columns = Arrays.copyOf(columns, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
        bySlot = new short[2 * columns.length];
        for (int i = 0; i < size; i++) {
            bySlot[slot(columns[i])] = (short) (i + 1);
        }
    }

    /// The value of a column; null when it has none.
    @Nullable
    Object find(Column<?> column) {
        int place = bySlot[slot(column)];
        return place == 0 ? null : values[place - 1];
    }

    private int slot(Column<?> column) {
        int slot = column.hashCode() * SPREAD >>> 16 & bySlot.length - 1;
        while (bySlot[slot] != 0 && !column.equals(columns[bySlot[slot] - 1])) {
            slot = slot + 1 & bySlot.length - 1;
        }
        return slot;
    }

    Map<Column<?>, Object> toMap() {
        Map<Column<?>, Object> map = LinkedHashMap.newLinkedHashMap(size);
        for (int i = 0; i < size; i++) {
            map.put(columns[i], values[i]);
        }
        return Collections.unmodifiableMap(map);
    }
}
