package org.clearground.ledger.store;

import java.util.ArrayList;
import java.util.List;

/// How the rows of a table lie in its tree and in the trees of its indexes.
///
/// @param name     its name
/// @param root     the first page of its tree
/// @param hasRowid whether its rows have numbers; others are told apart by their first columns
/// @param keys     how many columns that takes
/// @param columns  its columns, in their order
/// @param indexes  its indexes
record SqlTableLayout(String name, int root, boolean hasRowid, int keys, List<Column> columns, List<Index> indexes) {

    /// The place of a row's number, which no column holds.
    static final int ROWID = -1;

    /// A column.
    ///
    /// @param name     its name
    /// @param kind     `i` whole numbers, `t` texts, `b` bytes, `r` other numbers, `*` anything
    /// @param required whether it is never empty
    /// @param place    where it stands in the row, or [#ROWID]
    record Column(String name, char kind, boolean required, int place) {

        boolean isReal() {
            return kind == 'r';
        }

        /// Whether a row may hold what it holds there.
        boolean allows(SqliteRecord row) {
            if (row.isNull(place)) {
                return !required;
            }
            return switch (kind) {
                case 'i' -> row.isWhole(place);
                case 't' -> row.isText(place);
                case 'b' -> row.isBlob(place);
                case 'r' -> row.isWhole(place) || row.isReal(place);
                default -> true;
            };
        }
    }

    /// The same table with its columns in this order; refuses as odd what has others.
    SqlTableLayout inOrder(List<String> names) throws OddFile {
        List<Column> ordered = new ArrayList<>();
        for (String column : names) {
            ordered.add(columns.stream()
                    .filter(c -> c.name.equals(column))
                    .findFirst()
                    .orElseThrow(() -> new OddFile("no column " + column)));
        }
        if (ordered.size() != columns.size()) {
            throw new OddFile("columns too many");
        }
        return new SqlTableLayout(name, root, hasRowid, keys, ordered, indexes);
    }

    /// An index.
    ///
    /// @param name   its name
    /// @param root   the first page of its tree
    /// @param unique how many of its columns tell rows apart; 0 when they do not
    /// @param places where its columns stand in a row of the table
    record Index(String name, int root, int unique, List<Integer> places) {}
}
