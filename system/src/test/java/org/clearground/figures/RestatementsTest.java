package org.clearground.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clearground.books.Books;
import org.clearground.ledger.Prefix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Published then + late + corrected + withdrawn + re-opened = known now. [RestatementsIT] has more histories.
class RestatementsTest {

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {2, 6})
    void everyRestatementAddsUpOnRandomHistories(long seed) {
        new RestatementTrial(folder, 30).run(seed);
    }

    @Test
    void nothingIsRestatedOnceBeforeAnythingIsClosed() {
        RestatementTrial trial = new RestatementTrial(folder, 12);
        try (Books books = trial.books()) {
            trial.steps(books, new WorkHistory(1));
            Prefix known = books.ledger().head().prefix();
            Restatements none = Restatements.of(
                    books.ledger(), RestatementTrial.scope(books.ledger(), RestatementTrial.QUARTER, known));
            assertThat(none.periods()).isEmpty();
            assertThat(none.cumulated()).isEmpty();
            RestatementTrial.close(books);
            assertThat(Restatements.of(
                                    books.ledger(),
                                    RestatementTrial.scope(books.ledger(), RestatementTrial.QUARTER, known))
                            .periods())
                    .as("as known before the closing")
                    .isEmpty();
            RestatedPeriod period = Restatements.of(
                            books.ledger(),
                            RestatementTrial.scope(
                                    books.ledger(),
                                    RestatementTrial.QUARTER,
                                    books.ledger().head().prefix()))
                    .own()
                    .orElseThrow();
            assertThat(period.isChanged()).isFalse();
        }
    }
}
