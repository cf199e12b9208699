package org.clearground.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.Labels;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;

/// What a version says otherwise than the one before.
public final class Differences {

    private final RecordType type;
    private final Labels labels;
    private final List<Change> changes = new ArrayList<>();

    /// A column that changed.
    ///
    /// @param label  what it is called
    /// @param before its value in the version before
    /// @param after  its value in this one
    /// @param shape  whether it is a shape, which has no words: it only says that it changed
    public record Change(String label, String before, String after, boolean shape) {}

    private Differences(RecordType type, Labels labels) {
        this.type = type;
        this.labels = labels;
    }

    /// The differences between two versions, one of which may not be there.
    public static List<Change> of(RecordType type, Optional<Fields> before, Optional<Fields> after, Labels labels) {
        Differences differences = new Differences(type, labels);
        differences.compare(
                before.orElse(Fields.builder().build()),
                after.orElse(Fields.builder().build()));
        return differences.changes;
    }

    private void compare(Fields was, Fields is) {
        for (Column<?> column : type.columns()) {
            compare(column, labels.column(type, null, column), was, is);
        }
        for (ListOf list : type.lists()) {
            rows(list, was.list(list), is.list(list));
        }
    }

    private void rows(ListOf list, List<Fields> was, List<Fields> is) {
        for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
            Fields old = i < was.size() ? was.get(i) : Fields.builder().build();
            Fields now = i < is.size() ? is.get(i) : Fields.builder().build();
            String row = labels.list(type, list) + " " + (i + 1) + ": ";
            for (Column<?> column : list.columns()) {
                compare(column, row + labels.column(type, list, column), old, now);
            }
        }
    }

    private void compare(Column<?> column, String label, Fields was, Fields is) {
        if (was.has(column) == is.has(column) && was.text(column).equals(is.text(column))) {
            return;
        }
        changes.add(
                Value.isShape(column)
                        ? new Change(label, "", "", true)
                        : new Change(
                                label,
                                Value.of(column, was, labels).words(),
                                Value.of(column, is, labels).words(),
                                false));
    }
}
