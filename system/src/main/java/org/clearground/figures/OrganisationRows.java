package org.clearground.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.clearground.figures.Sheet.Level;
import org.clearground.figures.Sheet.Row;

/// Rows by organisation in the shape of the published tables: organisations by themselves, a group with its
/// members below, and the total.
final class OrganisationRows {

    private final Register register;
    private final String context;

    /// Rows for a table that knows organisations under the names of this context.
    OrganisationRows(Register register, String context) {
        this.register = register;
        this.context = context;
    }

    /// The rows of all organisations that occur; the function gives a row's cells for its key and
    /// organisations, no organisation meaning all, also lines that name none.
    List<Row> of(Set<String> occurring, BiFunction<String, Set<String>, List<Cell>> cells) {
        List<Row> rows = new ArrayList<>();
        TreeSet<String> left = new TreeSet<>(occurring);
        for (String organisation : inOrder(occurring)) {
            if (register.group(organisation).isPresent()) {
                continue;
            }
            List<String> members = register.members(organisation).stream()
                    .filter(occurring::contains)
                    .toList();
            if (members.isEmpty() && !occurring.contains(organisation)) {
                continue;
            }
            TreeSet<String> own = new TreeSet<>(members);
            own.add(organisation);
            left.removeAll(own);
            rows.add(row(organisation, members.isEmpty() ? Level.PLAIN : Level.GROUP, own, cells));
            members.forEach(m -> rows.add(row(m, Level.MEMBER, Set.of(m), cells)));
        }
        if (!left.isEmpty()) {
            rows.add(new Row("others", "row.others", Level.OTHERS, cells.apply("others", left)));
        }
        rows.add(new Row("total", "row.total", Level.TOTAL, cells.apply("total", Set.of())));
        return rows;
    }

    private List<String> inOrder(Set<String> occurring) {
        List<String> order = new ArrayList<>(register.organisations());
        occurring.stream().filter(o -> !order.contains(o)).forEach(order::add);
        // Groups come after those who stand by themselves, as in the published tables.
        order.sort(Comparator.comparing(o -> !register.members(o).isEmpty()));
        return order;
    }

    private Row row(String key, Level level, Set<String> own, BiFunction<String, Set<String>, List<Cell>> cells) {
        return new Row(key, register.organisationName(key, context), level, cells.apply(key, own));
    }
}
