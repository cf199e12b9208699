package org.clearground.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.clearground.land.HazardClass;
import org.clearground.land.Outcome;
import org.clearground.opening.OpeningBalanceType;
import org.clearground.quantity.Count;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.Links;
import org.clearground.registry.OrdnanceCategory;

/// A seeded history of opening balances that overlap, and of reports that arrive singly, in any order,
/// corrected and withdrawn. No two reports have the same day.
final class DrawdownHistory {

    private static final LocalDate FIRST = LocalDate.parse("2020-01-01");
    private static final OrdnanceCategory[] CATEGORIES = {OrdnanceCategory.UXO, OrdnanceCategory.AP_MINE};

    private final Random random;
    private final List<Submission> recorded = new ArrayList<>();
    private final Set<Submission> withdrawn = new HashSet<>();
    private final Set<LocalDate> days = new HashSet<>();
    private int next = 1;

    DrawdownHistory(long seed) {
        this.random = new Random(seed);
    }

    /// Does the next thing at the desk.
    Booked step(Desk desk) {
        int what = random.nextInt(10);
        if (recorded.size() < 4 || what < 5) {
            int number = next++;
            Submission submission = number < 4 || random.nextInt(6) == 0 ? opening("OB-" + number) : single(number);
            recorded.add(submission);
            return desk.record(submission);
        }
        int which = random.nextInt(recorded.size());
        Submission old = recorded.get(which);
        String number = old.fields().get(Columns.NUMBER);
        if (what == 5 && withdrawn.add(old)) {
            return desk.withdraw(new Desk.Withdrawal(old.type().name(), number, "a mistake", Samples.AUTHOR, "letter"));
        }
        Submission corrected = number.startsWith("OB") ? opening(number) : again(number);
        recorded.set(which, corrected);
        withdrawn.remove(old);
        return desk.correct(corrected);
    }

    /// The versions that stand now.
    List<Submission> current() {
        return recorded.stream().filter(s -> !withdrawn.contains(s)).toList();
    }

    private Submission single(int number) {
        return random.nextInt(5) == 0 ? hazard("HA-" + number) : report("CR-" + number);
    }

    private Submission again(String number) {
        return number.startsWith("HA") ? hazard(number) : report(number);
    }

    private Submission hazard(String number) {
        return Samples.hazard(
                number, HazardClass.CHA, day().toString(), Samples.cells(random.nextInt(4), random.nextInt(4), 4, 4));
    }

    private Submission report(String number) {
        Samples.Report report = new Samples.Report(number, day().toString());
        report.by("ORG-" + (1 + random.nextInt(2)));
        for (int i = random.nextInt(3); i >= 0; i--) {
            report.found(CATEGORIES[random.nextInt(2)], 1 + random.nextInt(60));
        }
        if (random.nextInt(3) == 0) {
            report.released(Outcome.CLEARED, Samples.cells(random.nextInt(6), random.nextInt(6), 2, 2));
        }
        return report.submission();
    }

    private Submission opening(String number) {
        LocalDate from = FIRST.plusDays(random.nextInt(4) * 200L);
        boolean ground = random.nextInt(4) == 0;
        Fields.Builder fields = Fields.builder()
                .put(Columns.NUMBER, number)
                .put(OpeningBalanceType.MEASURE, ground ? "area" : "items")
                .put(OpeningBalanceType.ACCOUNT, ground ? "cleared" : "found")
                .put(OpeningBalanceType.AMOUNT, new Count(ground ? random.nextInt(90_000) : random.nextInt(200)))
                .put(OpeningBalanceType.FROM_DAY, from)
                .put(OpeningBalanceType.TO_DAY, from.plusDays(300 + random.nextInt(2) * 400L));
        if (random.nextInt(3) > 0) {
            fields.put(Links.ORGANISATION_IF_ANY, "ORG-" + (1 + random.nextInt(2)));
        }
        if (!ground && random.nextBoolean()) {
            fields.put(OpeningBalanceType.CATEGORY, CATEGORIES[random.nextInt(2)]);
        }
        return Samples.submission(new OpeningBalanceType(), fields.build());
    }

    private LocalDate day() {
        LocalDate day = FIRST.plusDays(random.nextInt(1200));
        while (!days.add(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
