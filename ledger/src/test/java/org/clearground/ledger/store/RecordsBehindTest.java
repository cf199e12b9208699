package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryLine;
import org.clearground.ledger.RecordContribution;
import org.clearground.ledger.RecordsBehind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsBehindTest {

    @TempDir
    Path folder;

    /// Many questions opened at once give what each gives alone, also when only the first records are kept.
    static void compare(SqlLedger ledger, List<BalanceQuery> queries, String what) {
        for (int most : List.of(1000, 3, 0)) {
            List<RecordsBehind> behind = ledger.recordsBehind(queries, most);
            for (int i = 0; i < queries.size(); i++) {
                BalanceQuery query = queries.get(i);
                RecordsBehind records = behind.get(i);
                List<RecordContribution> alone = ledger.contributingRecords(query, 0, most);
                assertThat(records.count()).as("%s, %s", what, query).isEqualTo(ledger.countContributions(query));
                assertThat(ledger.contributingRecords(query, 2, most))
                        .as("%s, %s, from the third", what, query)
                        .isEqualTo(ledger.contributingRecords(query, 0, most + 2).stream()
                                .skip(2)
                                .toList());
                assertThat(IntStream.range(0, records.size()).mapToLong(records::lastSeq))
                        .as("%s, %s, %s", what, most, query)
                        .containsExactlyElementsOf(
                                alone.stream().map(RecordContribution::lastSeq).toList());
                assertThat(IntStream.range(0, records.size()).mapToLong(records::amount))
                        .as("%s, %s, %s", what, most, query)
                        .containsExactlyElementsOf(
                                alone.stream().map(RecordContribution::amount).toList());
            }
        }
    }

    @Test
    void keepsTheFirstRecordsInWhateverOrderTheyCome() {
        RecordsBehind.Gathering gathering = new RecordsBehind.Gathering(3);
        LongStream.of(10, 30, 20, 40, 5).forEach(seq -> gathering.record(seq, -seq));
        RecordsBehind behind = gathering.done();
        assertThat(behind.count().records()).isEqualTo(5);
        assertThat(IntStream.range(0, behind.size()).mapToLong(behind::lastSeq)).containsExactly(5L, 10L, 20L);
        assertThat(IntStream.range(0, behind.size()).mapToLong(behind::amount)).containsExactly(-5L, -10L, -20L);
    }

    @Test
    void nothingIsBehindABalanceOfNothing() {
        try (SqlLedger ledger = Books.create(folder)) {
            BalanceQuery query = new BalanceQuery("grain/kg", Set.of(), Map.of(), Optional.empty(), 10);
            assertThat(ledger.recordsBehind(List.of(query), 10).getFirst().size())
                    .isZero();
            assertThat(ledger.recordsBehind(List.of(), 10)).isEmpty();
        }
    }

    @Test
    void saysWhatListsSayOfEntries() {
        try (SqlLedger ledger = Books.create(folder)) {
            BalanceTest.history(ledger, new Random(5));
            List<Entry> entries = new ArrayList<>();
            ledger.entries(1, Long.MAX_VALUE, entries::add);
            long last = entries.getLast().seq();
            assertThat(ledger.lines(List.of(last, 2L, last + 1)))
                    .containsExactly(line(entries.get(1)), line(entries.getLast()));
        }
    }

    private static EntryLine line(Entry entry) {
        return new EntryLine(
                entry.seq(),
                entry.draft().record(),
                entry.draft().when(),
                entry.draft().author(),
                entry.draft().source());
    }
}
