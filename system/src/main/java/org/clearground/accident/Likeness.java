package org.clearground.accident;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearground.geo.Distance;
import org.clearground.geo.Position;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.Links;
import org.clearground.registry.OrdnanceCategory;

/// How much two accident records look like reports of one accident, by rules of this project: days, places,
/// people and device, each with its weight. It proposes and decides nothing.
///
/// @param score   0 to 100; [#PROPOSED] and more is shown to a person
/// @param reasons what speaks for it, as keys of sentences
public record Likeness(int score, List<String> reasons) {

    /// From this score on a pair is proposed.
    public static final int PROPOSED = 60;

    /// Records whose days lie further apart are never one accident.
    public static final int MOST_DAYS = 3;

    private static final double NEAR_METRES = 1_000;
    private static final double FAR_METRES = 5_000;

    /// Copies the list.
    public Likeness {
        reasons = List.copyOf(reasons);
    }

    /// Whether a person should look at the pair.
    public boolean proposed() {
        return score >= PROPOSED;
    }

    /// Compares two accidents; empty when their days or places cannot be the same.
    public static Optional<Likeness> of(Fields one, Fields other) {
        List<String> reasons = new ArrayList<>();
        int days = days(one, other);
        int place = place(one, other, reasons);
        if (days > MOST_DAYS || place == 0) {
            return Optional.empty();
        }
        int score = place;
        if (days == 0) {
            score += 40;
            reasons.add("same_day");
        } else {
            score += days == 1 ? 20 : 10;
            reasons.add("days_apart");
        }
        score += people(one, other, reasons);
        score += device(one, other, reasons);
        return Optional.of(new Likeness(score, reasons));
    }

    /// Days between the ranges; 0 when they touch.
    private static int days(Fields one, Fields other) {
        LocalDate laterStart = later(one.get(AccidentType.FROM_DAY), other.get(AccidentType.FROM_DAY));
        LocalDate earlierEnd = one.get(AccidentType.TO_DAY).isBefore(other.get(AccidentType.TO_DAY))
                ? one.get(AccidentType.TO_DAY)
                : other.get(AccidentType.TO_DAY);
        return (int) Math.clamp(ChronoUnit.DAYS.between(earlierEnd, laterStart), 0, Integer.MAX_VALUE);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static int place(Fields one, Fields other, List<String> reasons) {
        Optional<Position> here = exact(one);
        Optional<Position> there = exact(other);
        if (here.isPresent() && there.isPresent()) {
            double metres = Distance.metres(here.get(), there.get());
            if (metres <= FAR_METRES) {
                reasons.add(metres <= NEAR_METRES ? "near" : "within_kilometres");
                return metres <= NEAR_METRES ? 30 : 20;
            }
            return 0;
        }
        if (one.get(Links.PLACE).equals(other.get(Links.PLACE))) {
            reasons.add("same_place");
            return 15;
        }
        return 0;
    }

    /// A point that only stands for a settlement or a district says nothing about a distance.
    private static Optional<Position> exact(Fields fields) {
        return fields.get(AccidentType.ACCURACY) == PositionAccuracy.EXACT
                ? Columns.position(fields)
                : Optional.empty();
    }

    private static int people(Fields one, Fields other, List<String> reasons) {
        List<CasualtyOutcome> here = outcomes(one);
        List<CasualtyOutcome> there = outcomes(other);
        if (here.equals(there)) {
            reasons.add("same_people");
            return 20;
        }
        if (here.size() == there.size() || here.isEmpty() || there.isEmpty()) {
            reasons.add("as_many_people");
            return 10;
        }
        return 0;
    }

    private static List<CasualtyOutcome> outcomes(Fields fields) {
        return fields.list(Casualty.LIST).stream()
                .map(row -> row.get(Casualty.OUTCOME))
                .sorted()
                .toList();
    }

    private static int device(Fields one, Fields other, List<String> reasons) {
        OrdnanceCategory here = one.get(AccidentType.DEVICE);
        OrdnanceCategory there = other.get(AccidentType.DEVICE);
        if (here == there && here != OrdnanceCategory.UNKNOWN) {
            reasons.add("same_device");
            return 10;
        }
        return here == OrdnanceCategory.UNKNOWN || there == OrdnanceCategory.UNKNOWN ? 5 : 0;
    }
}
