package org.clearground.web.entry;

import org.clearground.record.Labels;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;

/// What the cells of a form are called, for sentences that stand apart from them.
public final class CellNames {

    private CellNames() {}

    /// The label of a cell by its name in the form: of a list with the list and the row, counted from 1. Empty
    /// when it is none of the type's.
    public static String label(RecordType type, String cell, Labels labels) {
        String[] parts = cell.split("\\.");
        if (parts.length == 2) {
            return type.columns().stream()
                    .filter(c -> c.name().equals(parts[1]))
                    .findFirst()
                    .map(c -> labels.column(type, null, c))
                    .orElse("");
        }
        if (parts.length != 4 && parts.length != 3) {
            return "";
        }
        for (ListOf list : type.lists()) {
            if (list.name().equals(parts[1])) {
                String row = labels.list(type, list) + " " + (Integer.parseInt(parts[2]) + 1);
                return list.columns().stream()
                        .filter(c -> c.name().equals(parts[parts.length - 1]))
                        .findFirst()
                        .map(c -> row + ", " + labels.column(type, list, c))
                        .orElse(row);
            }
        }
        return "";
    }
}
