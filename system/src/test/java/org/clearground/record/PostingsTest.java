package org.clearground.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What holds for the postings and claims of every type.
class PostingsTest {

    private static final int ROUNDS = 12;

    @Test
    void sumToZeroInEachMeasure() {
        everyRecord((type, fields, seed) -> {
            Map<String, Long> sums = new TreeMap<>();
            type.postings(fields).forEach(p -> sums.merge(p.measure(), p.amount(), Math::addExact));
            assertThat(sums.values()).as("%s, seed %d", type.name(), seed).allMatch(sum -> sum == 0);
        });
    }

    @Test
    void areTheSameEachTime() {
        everyRecord((type, fields, seed) -> assertThat(type.postings(fields))
                .as("%s, seed %d", type.name(), seed)
                .isEqualTo(type.postings(fields)));
    }

    @Test
    void comeBackFromTheBody() {
        everyRecord((type, fields, seed) -> {
            Fields read = BodyCodec.fields(type, BodyCodec.toBody(type, fields), BodyCodec.toGeometry(type, fields));
            assertThat(type.postings(read)).as("%s, seed %d", type.name(), seed).isEqualTo(type.postings(fields));
            assertThat(type.claims(read)).as("%s, seed %d", type.name(), seed).isEqualTo(type.claims(fields));
        });
    }

    private interface OfRecord {
        void accept(RecordType type, Fields fields, long seed);
    }

    private static void everyRecord(OfRecord fact) {
        for (RecordType type : EveryType.LIST) {
            for (long seed = 1; seed <= ROUNDS; seed++) {
                Fields fields = new RandomFields(seed).of(type);
                if (Checks.missing(type, fields).isEmpty()) {
                    fact.accept(type, fields, seed);
                }
            }
        }
    }
}
