package org.clearground.land.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearground.geo.Grid;
import org.clearground.geo.Outline;
import org.clearground.ledger.Dims;
import org.clearground.record.GroundClaim;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/// The laws of [GroundPropertiesTest] on more and longer histories, and one place that is edited a
/// thousand times.
class GroundHistoriesIT {

    private static final int HISTORIES = 1500;
    private static final int LONG_HISTORIES = 6;
    private static final int EDITS = 1000;

    @Test
    void booksEqualTheOracleAndTheMapInThousandsOfHistories() {
        int redecided = 0;
        for (long seed = 10_000; seed < 10_000 + HISTORIES; seed++) {
            redecided += check(seed, 10 + (int) (seed % 10)).redecided();
        }
        System.out.println("decided again in " + HISTORIES + " histories: " + redecided);
    }

    @Test
    void booksEqualTheOracleAndTheMapInLongHistories() {
        for (long seed = 20_000; seed < 20_000 + LONG_HISTORIES; seed++) {
            check(seed, 100);
        }
    }

    private static TrialBooks check(long seed, int bookings) {
        String which = "seed " + seed;
        RandomHistory history = new RandomHistory(seed);
        TrialBooks books = new TrialBooks(new MemoryGroundStore());
        history.play(books, bookings, () -> GroundLaws.isNeverNegative(books, which));
        GroundLaws.equalsTheOracle(books, which);
        GroundLaws.equalsTheMap(books, which);
        GroundLaws.equalsItselfFromNothing(books, which);
        GroundLaws.piecesAreAsLargeAsTheirGround(books, which);
        return books;
    }

    @Test
    void onePlaceEditedAThousandTimesStaysExactWhenItsFirstEditIsCorrected() {
        TrialBooks books = new TrialBooks(new MemoryGroundStore());
        books.book("H", List.of(claim(Verb.CONFIRM, 0, 0, 0, 60)));
        RandomHistory history = new RandomHistory(30_000);
        for (int i = 0; i < EDITS; i++) {
            books.book("R" + i, List.of(edit(history, i)));
        }
        long start = System.nanoTime();
        Decision decision = books.book("R0", List.of(claim(Verb.CANCEL, 1, 20, 20, 30)));
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println("correcting the first of " + EDITS + " overlapping edits: " + millis + " ms, "
                + decision.redecided().size() + " decided again");

        GroundLaws.isNeverNegative(books, "edits");
        GroundLaws.equalsTheOracle(books, "edits");
        GroundLaws.equalsTheMap(books, "edits");
        GroundLaws.equalsItselfFromNothing(books, "edits");
        assertThat(decision.redecided()).isNotEmpty();
    }

    private static GroundClaim edit(RandomHistory history, int i) {
        double west = history.random.nextDouble() * 55;
        double south = history.random.nextDouble() * 55;
        double side = 1 + history.random.nextDouble() * 6;
        Verb verb = i % 10 == 9 ? Verb.REOPEN_CONFIRMED : Verb.CLEAR;
        return claim(verb, i + 1, west, south, side);
    }

    /// A square by its corner and side in units of a ten-thousandth of a degree.
    private static GroundClaim claim(Verb verb, int day, double west, double south, double side) {
        double unit = 1e-4;
        Envelope box = new Envelope(
                46.5 + west * unit, 46.5 + (west + side) * unit, 39.2 + south * unit, 39.2 + (south + side) * unit);
        return new GroundClaim(
                "mined_area",
                verb.code(),
                LocalDate.of(2022, 1, 1).plusDays(day),
                Outline.of(Grid.FACTORY.toGeometry(box)),
                Dims.of(Map.of("place", "P")));
    }
}
