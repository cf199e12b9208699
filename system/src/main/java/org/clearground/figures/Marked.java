package org.clearground.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearground.code.Coded;
import org.clearground.marking.MarkingCondition;
import org.clearground.marking.MarkingType;
import org.clearground.marking.SignType;
import org.clearground.quantity.Count;
import org.clearground.quantity.Period;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.Links;

/// A marking or the signs of one record, as a report of a period sees them; what happened after its end is not
/// looked at.
///
/// @param number    the record's number
/// @param place     the place's number
/// @param district  the number of the district that the place lies in, the place's own when none is known
/// @param kind      its kind
/// @param upkeep    how it was looked after
/// @param standing  whether it stood at the end of the period's last day
/// @param removed   whether it was removed in the period
/// @param measured  whether its length is known
/// @param quantity  how many signs; one for a marking
/// @param condition how it was last found; unknown where nobody looked
record Marked(
        String number,
        String place,
        String district,
        Coded kind,
        Upkeep upkeep,
        boolean standing,
        boolean removed,
        boolean measured,
        long quantity,
        MarkingCondition condition) {

    /// How something was looked after.
    ///
    /// @param inspected whether it was inspected in the period
    /// @param overdue   whether the next inspection was due before the period's last day and did not come
    /// @param unknown   whether nothing says when the next inspection is due
    record Upkeep(boolean inspected, boolean overdue, boolean unknown) {}

    static Marked marking(Fields f, Register register, Period period) {
        List<Fields> inspections = f.list(MarkingType.INSPECTIONS).stream()
                .filter(row -> !row.get(MarkingType.INSPECTED_ON).isAfter(period.to()))
                .toList();
        Optional<Fields> newest =
                inspections.stream().max(Comparator.comparing(row -> row.get(MarkingType.INSPECTED_ON)));
        Optional<LocalDate> due = newest.flatMap(row -> row.find(MarkingType.NEXT_DUE));
        return new Marked(
                f.get(Columns.NUMBER),
                f.get(Links.PLACE),
                register.district(f.get(Links.PLACE)),
                f.get(MarkingType.KIND),
                new Upkeep(
                        inspections.stream().anyMatch(row -> period.contains(row.get(MarkingType.INSPECTED_ON))),
                        due.filter(day -> day.isBefore(period.to())).isPresent(),
                        due.isEmpty()),
                stands(f.get(MarkingType.SET_UP_ON), f.find(MarkingType.REMOVED_ON), period),
                f.find(MarkingType.REMOVED_ON).filter(period::contains).isPresent(),
                f.has(MarkingType.LENGTH),
                1,
                newest.map(row -> row.get(MarkingType.CONDITION)).orElse(MarkingCondition.UNKNOWN));
    }

    static Marked sign(Fields f, Register register, Period period) {
        Optional<LocalDate> inspected = f.find(SignType.INSPECTED_ON).filter(day -> !day.isAfter(period.to()));
        return new Marked(
                f.get(Columns.NUMBER),
                f.get(Links.PLACE),
                register.district(f.get(Links.PLACE)),
                f.get(SignType.KIND),
                new Upkeep(inspected.filter(period::contains).isPresent(), false, inspected.isEmpty()),
                stands(f.get(SignType.PLACED_ON), f.find(MarkingType.REMOVED_ON), period),
                f.find(MarkingType.REMOVED_ON).filter(period::contains).isPresent(),
                true,
                f.find(SignType.QUANTITY).map(Count::value).orElse(0L),
                inspected.isPresent() ? f.get(SignType.CONDITION) : MarkingCondition.UNKNOWN);
    }

    private static boolean stands(LocalDate from, Optional<LocalDate> to, Period period) {
        return !from.isAfter(period.to())
                && to.filter(day -> !day.isAfter(period.to())).isEmpty();
    }

    /// Those that stood at the period's end or were removed in it: what a report of it shows.
    static List<Marked> here(List<Marked> all) {
        return all.stream().filter(m -> m.standing() || m.removed()).toList();
    }
}
