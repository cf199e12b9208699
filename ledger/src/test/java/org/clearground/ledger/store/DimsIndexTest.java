package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DimsIndexTest {

    @Test
    void findsAndOrdersAsOneByOneWhateverIsAddedOrTakenAwayBetween() {
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            DimsIndex index = new DimsIndex();
            for (int round = 0; round < 12; round++) {
                String what = "seed " + seed + ", round " + round;
                if (random.nextInt(4) == 0) {
                    index.shrink(random.nextInt(index.size() + 1));
                }
                add(index, random, random.nextInt(40));
                Map<String, Set<String>> where = where(random);
                assertThat(index.matching(where).stream().boxed())
                        .as(what)
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, index.size())
                                .filter(id -> SqlDims.matches(index.get(id), where))
                                .boxed()
                                .toList());
                assertThat(IntStream.of(index.inOrder())
                                .mapToObj(id -> index.get(id).toString()))
                        .as(what)
                        .hasSize(index.size())
                        .doesNotHaveDuplicates()
                        .isSortedAccordingTo(Comparator.naturalOrder());
            }
        }
    }

    private static void add(DimsIndex index, Random random, int more) {
        Set<String> known = new TreeSet<>();
        for (int id = 1; id <= index.size(); id++) {
            known.add(index.get(id).toString());
        }
        for (int i = 0; i < more; i++) {
            List<String> parts = new ArrayList<>();
            for (String name : List.of("flow", "kind", "place")) {
                if (random.nextInt(4) > 0) {
                    parts.add(name + "=" + random.nextInt(6));
                }
            }
            if (known.add(String.join(";", parts))) {
                index.add(String.join(";", parts));
            }
        }
    }

    private static Map<String, Set<String>> where(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Map.of();
            case 1 -> Map.of("flow", Set.of(String.valueOf(random.nextInt(7))));
            case 2 -> Map.of("kind", Set.of("0", "3", "none"), "place", Set.of("1", "2"));
            default -> Map.of("team", Set.of("1"));
        };
    }
}
