package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearground.ledger.store.CheckpointParts.Part;
import org.clearground.ledger.store.CheckpointParts.Sums;
import org.junit.jupiter.api.Test;

class CheckpointPartsTest {

    private static final int QUARTER = CheckpointParts.MOST / 4 - CheckpointParts.APART;

    private final CheckpointParts parts = new CheckpointParts();

    @Test
    void givesWhatWasKeptOfThisPartAlone() {
        parts.keep(part(1, 24_300), sums(3));
        BalanceSums found = new BalanceSums();
        parts.find(part(1, 24_300)).orElseThrow().addTo(found, 1);
        assertThat(found.amount(1, 2)).isEqualTo(20);
        assertThat(parts.find(part(2, 24_300))).isEmpty();
        assertThat(parts.find(part(1, 24_301))).isEmpty();
        assertThat(parts.find(new Part(8, 1, new DayRange.Span(24_300, 24_302))))
                .isEmpty();
    }

    @Test
    void forgetsWhatNobodyAskedForLongest() {
        for (int account = 1; account <= 4; account++) {
            parts.keep(part(account, 24_300), sums(QUARTER));
        }
        assertThat(parts.find(part(1, 24_300))).isPresent();
        parts.keep(part(5, 24_300), sums(1));
        assertThat(parts.find(part(2, 24_300))).isEmpty();
        assertThat(parts.find(part(1, 24_300))).isPresent();
        assertThat(parts.find(part(5, 24_300))).isPresent();
    }

    @Test
    void keepsNothingLargerThanAllThatIsKeptNorPutsAnythingOutForIt() {
        parts.keep(part(1, 24_300), sums(1));
        parts.keep(part(2, 24_300), sums(CheckpointParts.MOST - CheckpointParts.APART + 1));
        assertThat(parts.find(part(2, 24_300))).isEmpty();
        assertThat(parts.find(part(1, 24_300))).isPresent();
        parts.keep(part(3, 24_300), sums(CheckpointParts.MOST - CheckpointParts.APART));
        assertThat(parts.find(part(3, 24_300))).isPresent();
    }

    @Test
    void partsWithoutSumsAreForgottenToo() {
        int most = CheckpointParts.MOST / CheckpointParts.APART;
        for (int month = 0; month <= most; month++) {
            parts.keep(part(1, month), sums(0));
        }
        assertThat(parts.find(part(1, 0))).isEmpty();
        assertThat(parts.find(part(1, 1))).isPresent();
        assertThat(parts.find(part(1, most))).isPresent();
    }

    private static Part part(int account, long month) {
        return new Part(9, account, new DayRange.Span(month, month + 2));
    }

    private static Sums sums(int size) {
        Sums sums = new Sums();
        for (int dims = 1; dims <= size; dims++) {
            sums.add(dims, 10L * dims);
        }
        return sums.trimmed();
    }
}
