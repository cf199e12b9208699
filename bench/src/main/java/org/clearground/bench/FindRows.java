package org.clearground.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clearground.land.Condition;
import org.clearground.land.Disposal;
import org.clearground.land.Find;
import org.clearground.quantity.Count;
import org.clearground.quantity.Depth;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.OrdnanceCategory;

/// Made-up finds of a report: one to eight rows, each of a category, at a point, on a day of the work.
///
/// @param ground where points lie
record FindRows(Ground ground) {

    private static final List<OrdnanceCategory> CATEGORIES = List.of(
            OrdnanceCategory.UXO,
            OrdnanceCategory.AP_MINE,
            OrdnanceCategory.AT_MINE,
            OrdnanceCategory.CLUSTER_MUNITION,
            OrdnanceCategory.AXO);
    private static final List<String> MODELS = List.of("PMN-2", "PMN", "TM-57", "TM-62M", "OG-7V", "9N235", "F-1");

    /// Where and when a report's work was.
    ///
    /// @param cell      the field's cell
    /// @param started   the first day
    /// @param completed the last day
    record Span(int cell, LocalDate started, LocalDate completed) {}

    /// Rows whose quantities sum to the items.
    List<Fields> of(Span span, int items, SplittableRandom random) {
        int rows = Math.min(items, 1 + random.nextInt(8));
        List<Fields> found = new ArrayList<>();
        int left = items;
        for (int row = rows; row > 0; row--) {
            int quantity = row == 1 ? left : 1 + random.nextInt(Math.max(1, 2 * (left - row) / row));
            left -= quantity;
            found.add(row(span, quantity, random));
        }
        return found;
    }

    private Fields row(Span span, int quantity, SplittableRandom random) {
        Ground.Spot spot = new Ground.Spot(span.cell, random.nextDouble(-60, 60), random.nextDouble(-60, 60));
        int days = (int) (span.completed.toEpochDay() - span.started.toEpochDay()) + 1;
        // Two of three are unexploded ordnance, as in the published totals.
        int dice = random.nextInt(15);
        return Fields.builder()
                .put(Find.CATEGORY, CATEGORIES.get(Math.max(0, dice - 10)))
                .put(Find.MODEL, MODELS.get(random.nextInt(MODELS.size())))
                .put(Find.QUANTITY, new Count(quantity))
                .put(Find.FOUND_ON, span.started.plusDays(random.nextInt(days)))
                .put(Columns.LON, ground.lon(spot))
                .put(Columns.LAT, ground.lat(spot))
                .put(Find.DEPTH, new Depth(random.nextInt(40)))
                .put(Find.CONDITION, random.nextInt(2) == 0 ? Condition.INTACT : Condition.DETERIORATED)
                .put(Find.DISPOSAL, random.nextInt(10) == 0 ? Disposal.HANDED_OVER : Disposal.DESTROYED_IN_SITU)
                .build();
    }
}
