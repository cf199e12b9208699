package org.clearground.land.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.clearground.record.GroundClaim;
import org.junit.jupiter.api.Test;

/// Laws that hold for any history: small seeded ones here, more and longer ones in [GroundHistoriesIT].
class GroundPropertiesTest {

    private static final int HISTORIES = 100;

    @Test
    void booksEqualTheOracleAndTheMapWhateverIsBooked() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            RandomHistory history = new RandomHistory(seed);
            TrialBooks books = new TrialBooks(new MemoryGroundStore());
            String which = "seed " + seed;
            history.play(books, 14, () -> GroundLaws.isNeverNegative(books, which));
            GroundLaws.equalsTheOracle(books, which);
            GroundLaws.equalsTheMap(books, which);
            GroundLaws.equalsItselfFromNothing(books, which);
            GroundLaws.piecesAreAsLargeAsTheirGround(books, which);
        }
    }

    @Test
    void orderOfBookingDoesNotMatterForAnyStateOnAnyDay() {
        for (long seed = 1000; seed < 1000 + HISTORIES / 2; seed++) {
            RandomHistory history = new RandomHistory(seed);
            List<List<GroundClaim>> records = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                // days far enough apart that no two records share one
                records.add(history.claims(i * 5));
            }
            Map<LocalDate, Map<String, Long>> expected = balances(records);
            Collections.shuffle(records, history.random);
            assertThat(balances(records)).as("seed %s", seed).isEqualTo(expected);
        }
    }

    private static Map<LocalDate, Map<String, Long>> balances(List<List<GroundClaim>> records) {
        TrialBooks books = new TrialBooks(new MemoryGroundStore());
        // names follow the claims, not the order of booking
        records.forEach(claims -> books.book("R" + claims.getFirst().day(), claims));
        return GroundLaws.balancesByDay(books);
    }

    @Test
    void reachesFewRecords() {
        int bookings = 0;
        int redecided = 0;
        for (long seed = 0; seed < 20; seed++) {
            TrialBooks books = new TrialBooks(new MemoryGroundStore());
            new RandomHistory(seed).play(books, 14, () -> {});
            bookings += 14;
            redecided += books.redecided();
        }
        assertThat((double) redecided / bookings).isLessThan(3);
    }
}
