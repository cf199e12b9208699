package org.clearground.tile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a feature says, in order: a few texts and whole numbers by their names.
final class Tags {

    private final List<String> names = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /// Says one thing more, which it did not say before.
    Tags put(String name, Object value) {
        names.add(name);
        values.add(value);
        return this;
    }

    int size() {
        return names.size();
    }

    String name(int i) {
        return names.get(i);
    }

    /// A text or a whole number.
    Object value(int i) {
        return values.get(i);
    }

    /// What it says by a name; null when nothing.
    @Nullable
    Object get(String name) {
        int at = names.indexOf(name);
        return at < 0 ? null : values.get(at);
    }

    /// The same without one, and that one by another name at the end.
    Tags renamed(String from, String to) {
        Tags renamed = new Tags();
        for (int i = 0; i < size(); i++) {
            if (!name(i).equals(from)) {
                renamed.put(name(i), value(i));
            }
        }
        Object value = get(from);
        return value == null ? renamed : renamed.put(to, value);
    }
}
