package org.clearground.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.clearground.geo.Outline;
import org.clearground.land.HazardClass;
import org.clearground.land.Outcome;
import org.clearground.record.Columns;

/// A seeded history: hazards, releases and re-openings that overlap, recorded out of order, corrected and
/// withdrawn.
final class RandomHistory {

    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");

    private final Random random;
    private final List<Submission> recorded = new ArrayList<>();
    private final Set<Submission> withdrawn = new HashSet<>();
    private int next = 1;

    RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    /// Does the next thing at the desk.
    Booked step(Desk desk) {
        int what = random.nextInt(10);
        if (recorded.isEmpty() || what < 7) {
            Submission submission = any(next++);
            recorded.add(submission);
            return desk.record(submission);
        }
        int which = random.nextInt(recorded.size());
        Submission old = recorded.get(which);
        if (what == 7 && !withdrawn.contains(old)) {
            withdrawn.add(old);
            return desk.withdraw(new Desk.Withdrawal(
                    old.type().name(), old.fields().get(Columns.NUMBER), "a mistake", Samples.AUTHOR, "letter"));
        }
        Submission corrected = again(old);
        recorded.set(which, corrected);
        return desk.correct(corrected);
    }

    /// The versions that stand now.
    List<Submission> current() {
        return recorded.stream().filter(s -> !withdrawn.contains(s)).toList();
    }

    private Submission any(int number) {
        int kind = random.nextInt(10);
        if (kind < 4) {
            return hazard("HA-" + number);
        }
        return kind < 9 ? report("CR-" + number) : Samples.reopening("RE-" + number, day(), outline());
    }

    private Submission again(Submission old) {
        String number = old.fields().get(Columns.NUMBER);
        return switch (old.type().name()) {
            case "hazard_area" -> hazard(number);
            case "clearance_report" -> report(number);
            default -> Samples.reopening(number, day(), outline());
        };
    }

    private Submission hazard(String number) {
        return Samples.hazard(number, random.nextBoolean() ? HazardClass.CHA : HazardClass.SHA, day(), outline());
    }

    private Submission report(String number) {
        Samples.Report report = new Samples.Report(number, day());
        for (int i = random.nextInt(3); i >= 0; i--) {
            report.released(Outcome.values()[random.nextInt(3)], outline());
        }
        return report.submission();
    }

    private String day() {
        return FIRST.plusDays(random.nextInt(12)).toString();
    }

    private Outline outline() {
        return Samples.cells(
                random.nextDouble() * 12,
                random.nextDouble() * 12,
                2 + random.nextDouble() * 6,
                2 + random.nextDouble() * 6);
    }
}
