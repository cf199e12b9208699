package org.clearground.demo.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Marking and fencing of some hazards, with inspections and signs: all fiction.
final class Markings {

    private static final String SOURCE = "demonstration data: fiction";
    private static final int EVERY = 24;
    private static final LocalDate QUARTER = LocalDate.of(2025, 1, 1);
    private static final LocalDate QUARTER_ENDS = LocalDate.of(2025, 3, 31);
    private static final List<String> KINDS =
            List.of("fence", "fence", "fence", "fence", "local_signs", "local_signs", "local_signs", "tape", "unknown");
    private static final List<String> CONDITIONS =
            List.of("intact", "intact", "intact", "intact", "damaged", "partly_missing");
    private static final List<String> SIGNS =
            List.of("skull_and_crossbones", "both", "both", "danger_mines_text", "unknown");

    private final Sheet markings = new Sheet(
            "marking",
            "number",
            "kind",
            "hazard",
            "place",
            "organisation",
            "set_up_on",
            "length_m",
            "removed_on",
            "removed_why",
            "source");
    private final Sheet inspections = new Sheet(
            "marking.inspections", "number", "inspected_on", "organisation", "condition", "repaired", "next_due");
    private final Sheet signs = new Sheet(
            "minefield_sign",
            "number",
            "kind",
            "quantity",
            "marking",
            "place",
            "organisation",
            "placed_on",
            "inspected_on",
            "condition",
            "removed_on",
            "source");

    private Markings() {}

    static List<Sheet> of(List<Hazard> hazards) {
        Markings drawn = new Markings();
        List<Hazard> old = hazards.stream().filter(h -> !h.fresh()).toList();
        for (int i = 0; i < old.size(); i += EVERY) {
            drawn.mark(old.get(i), i / EVERY + 1);
        }
        return List.of(drawn.markings, drawn.inspections, drawn.signs);
    }

    private void mark(Hazard hazard, int count) {
        String number = String.format(Locale.ROOT, "MRK-%03d", count);
        Chance chance = Chance.of(number);
        LocalDate setUp = chance.day(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 11, 30));
        LocalDate from = hazard.recordedOn().isAfter(setUp) ? hazard.recordedOn() : setUp;
        long around = Math.round(StrictMath.sqrt(hazard.m2()) * chance.between(3.6, 4.4) / 10) * 10;
        LocalDate removed = chance.happens(0.1) ? chance.day(LocalDate.of(2025, 3, 10), QUARTER_ENDS) : null;
        markings.row(
                number,
                chance.of(KINDS),
                hazard.number(),
                hazard.district(),
                "ANAMA",
                from,
                chance.happens(0.06) ? null : around,
                removed,
                removed == null ? null : "replaced by a fence nearer to the road",
                SOURCE);
        if (chance.happens(0.7)) {
            inspect(number, chance, chance.day(from, LocalDate.of(2024, 12, 31)), 120);
        }
        LocalDate seen = chance.happens(0.6) ? chance.day(QUARTER, LocalDate.of(2025, 3, 9)) : null;
        if (seen != null) {
            inspect(number, chance, seen, chance.happens(0.8) ? 180 : 0);
        }
        sign(number, hazard, from, seen, removed);
    }

    private void inspect(String number, Chance chance, LocalDate day, int due) {
        String condition = chance.of(CONDITIONS);
        inspections.row(
                number,
                day,
                "ANAMA",
                condition,
                condition.equals("intact") ? null : chance.happens(0.7) ? "yes" : "no",
                due == 0 ? null : day.plusDays(due));
    }

    private void sign(
            String marking, Hazard hazard, LocalDate from, @Nullable LocalDate seen, @Nullable LocalDate removed) {
        String number = marking.replace("MRK", "SGN");
        Chance chance = Chance.of(number);
        signs.row(
                number,
                chance.of(SIGNS),
                chance.whole(3, 16),
                marking,
                hazard.district(),
                "ANAMA",
                from,
                seen,
                seen == null ? null : chance.of(CONDITIONS),
                removed,
                SOURCE);
    }
}
