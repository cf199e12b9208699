package org.clearground.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.clearground.figures.OpenInSeveralKinds;
import org.clearground.geo.Outline;
import org.clearground.land.HazardAreaType;
import org.clearground.land.HazardClass;
import org.clearground.land.HazardKind;
import org.clearground.land.ground.GroundAct;
import org.clearground.land.ground.OpenGround;
import org.clearground.ledger.store.TestStores;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ground open in several kinds is asked of the newest acts, and must be that of the acts of its prefix.
class OpenAtPrefixesTest {

    @TempDir
    private Path folder;

    @Test
    void countsWhatWasKnownThenWhateverWasBookedLater() {
        AtomicLong square = new AtomicLong();
        for (long seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            Set<String> numbers = new HashSet<>();
            TreeSet<Long> prefixes = new TreeSet<>();
            Path file = folder.resolve(seed + ".gpkg");
            try (Books books =
                    Books.create(TestStores.at(file), ZoneId.of("Asia/Baku"), new ScriptedClock("2025-04-01"))) {
                for (int step = 0; step < 25; step++) {
                    books.work(desk -> step(desk, random, numbers));
                    prefixes.add(books.ledger().head().seq());
                }
                for (long known : prefixes) {
                    List<GroundAct> acts = acts(books, known);
                    for (LocalDate day : days(acts)) {
                        long asked = OpenInSeveralKinds.area(books.ledger(), known, day)
                                .value();
                        assertThat(asked)
                                .as("seed %d, prefix %d, %s", seed, known, day)
                                .isEqualTo(OpenGround.inSeveralKinds(acts, day).value());
                        square.addAndGet(asked);
                    }
                }
            }
        }
        assertThat(square).hasPositiveValue();
    }

    /// Hazards, releases and corrections on two maps, and hazards taken back.
    private static Booked step(Desk desk, Random random, Set<String> known) {
        int number = random.nextInt(9);
        HazardKind kind = random.nextBoolean() ? HazardKind.MINED_AREA : HazardKind.BATTLE_AREA;
        String day = LocalDate.parse("2024-01-01").plusDays(random.nextInt(12)).toString();
        Outline outline = Samples.cells(random.nextDouble() * 9, random.nextDouble() * 9, 5, 5);
        Submission submission = number < 6
                ? Samples.submission(
                        new HazardAreaType(),
                        with(
                                Samples.hazard("HA-" + number, HazardClass.CHA, day, outline)
                                        .fields(),
                                kind))
                : Samples.clearance("CR-" + number, day, outline);
        String name = submission.fields().get(Columns.NUMBER);
        if (!known.add(name)) {
            return desk.correct(submission);
        }
        Booked booked = desk.record(submission);
        if (random.nextInt(5) == 0) {
            return desk.withdraw(
                    new Desk.Withdrawal(submission.type().name(), name, "a mistake", Samples.AUTHOR, "test"));
        }
        return booked;
    }

    private static Fields with(Fields hazard, HazardKind kind) {
        Map<Column<?>, Object> values = new LinkedHashMap<>(hazard.values());
        values.put(HazardAreaType.KIND, kind);
        return new Fields(values, hazard.rows());
    }

    private static TreeSet<LocalDate> days(List<GroundAct> acts) {
        TreeSet<LocalDate> days = new TreeSet<>();
        acts.forEach(act -> days.add(act.key().day()));
        while (days.size() > 3) {
            days.pollFirst();
        }
        return days;
    }

    private static List<GroundAct> acts(Books books, long known) {
        List<GroundAct> acts = new ArrayList<>();
        books.types()
                .all()
                .forEach(type -> books.ledger()
                        .current(
                                type.name(),
                                known,
                                entry -> acts.addAll(GroundAct.of(
                                        entry.draft().record().id(),
                                        books.ledger()
                                                .history(entry.draft().record().id())
                                                .getFirst()
                                                .seq(),
                                        type.claims(Bodies.fields(type, entry))))));
        return acts;
    }
}
