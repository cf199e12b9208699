package org.clearground.custody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearground.finding.Finding;
import org.clearground.record.CheckContext;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Guards;
import org.clearground.registry.OrdnanceCategory;

/// What a store holds by category at the end of each day, by all moves into and out of it: never less than
/// nothing.
final class StoreBalance {

    /// No store gives out more than it holds.
    static final String GUARD = "guard.store_balance";

    private final Fields move;
    private final CheckContext context;

    StoreBalance(Fields move, CheckContext context) {
        this.move = move;
        this.context = context;
    }

    /// Of a move out of a store: each category of which the store would hold less than nothing on that day or
    /// later.
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Optional<String> store = move.find(CustodyMoveType.FROM_STORE);
        if (store.isEmpty()) {
            return findings;
        }
        Map<LocalDate, Map<OrdnanceCategory, Long>> byDay = changes(store.get());
        EnumMap<OrdnanceCategory, Long> held = new EnumMap<>(OrdnanceCategory.class);
        EnumMap<OrdnanceCategory, Short> shortfall = new EnumMap<>(OrdnanceCategory.class);
        byDay.forEach((day, changes) -> {
            changes.forEach((category, change) -> held.merge(category, change, Math::addExact));
            if (!day.isBefore(move.get(CustodyMoveType.DAY))) {
                quantities(move).keySet().forEach(category -> {
                    long left = held.getOrDefault(category, 0L);
                    if (left < 0) {
                        shortfall.putIfAbsent(category, new Short(day, -left));
                    }
                });
            }
        });
        shortfall.forEach((category, by) -> Guards.broken(
                        GUARD,
                        context,
                        move.get(CustodyMoveType.DAY),
                        "The store '" + store.get() + "' would be short of " + by.items() + " items of "
                                + category.code() + " on " + by.day()
                                + ": report what came in before, or correct the quantity.")
                .ifPresent(finding -> findings.add(finding.inField(CustodyMoveType.ITEMS.name()))));
        return findings;
    }

    private record Short(LocalDate day, long items) {}

    /// What each day brings to the store: what came in less what went out.
    private Map<LocalDate, Map<OrdnanceCategory, Long>> changes(String store) {
        Map<LocalDate, Map<OrdnanceCategory, Long>> byDay = new TreeMap<>();
        others(CustodyMoveType.TO_STORE, store).forEach(other -> add(byDay, other, 1));
        others(CustodyMoveType.FROM_STORE, store).forEach(other -> add(byDay, other, -1));
        add(byDay, move, -1);
        return byDay;
    }

    private List<Fields> others(Column<String> column, String store) {
        return context.naming(CustodyMoveType.TYPE, column.name(), store).stream()
                .filter(other -> !other.get(Columns.NUMBER).equals(move.get(Columns.NUMBER)))
                .toList();
    }

    private static void add(Map<LocalDate, Map<OrdnanceCategory, Long>> byDay, Fields of, long sign) {
        Map<OrdnanceCategory, Long> day =
                byDay.computeIfAbsent(of.get(CustodyMoveType.DAY), _ -> new EnumMap<>(OrdnanceCategory.class));
        quantities(of).forEach((category, quantity) -> day.merge(category, sign * quantity, Math::addExact));
    }

    private static Map<OrdnanceCategory, Long> quantities(Fields of) {
        EnumMap<OrdnanceCategory, Long> quantities = new EnumMap<>(OrdnanceCategory.class);
        of.list(CustodyMoveType.ITEMS)
                .forEach(item -> quantities.merge(
                        item.get(CustodyMoveType.CATEGORY),
                        item.get(CustodyMoveType.QUANTITY).value(),
                        Math::addExact));
        return quantities;
    }
}
