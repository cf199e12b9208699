package org.clearground.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.Dims;
import org.junit.jupiter.api.Test;

class LineSumsTest {

    @Test
    void equalsTheSumOfTheLinesThatMatchOneByOne() {
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            List<BalanceLine> lines = lines(random);
            LineSums sums = new LineSums(lines);
            for (int i = 0; i < 40; i++) {
                Map<String, Set<String>> where = where(random);
                long expected = lines.stream()
                        .filter(line -> Pivot.matches(line.dims(), where))
                        .mapToLong(BalanceLine::amount)
                        .sum();
                assertThat(sums.of(where)).as("seed %s, %s", seed, where).isEqualTo(expected);
            }
        }
    }

    @Test
    void aNameWithoutValuesChoosesNothingAndNoNameEverything() {
        LineSums sums = new LineSums(List.of(
                new BalanceLine("cleared", Dims.parse("place=aghdam"), 5), new BalanceLine("cleared", Dims.NONE, 7)));
        assertThat(sums.of(Map.of())).isEqualTo(12);
        assertThat(sums.of(Map.of("place", Set.of("aghdam")))).isEqualTo(5);
        assertThat(sums.of(Map.of("place", Set.of()))).isZero();
        assertThat(sums.of(Map.of("team", Set.of("1")))).isZero();
    }

    @Test
    void aValueOfLinesThatAreNoughtIsNoValue() {
        LineSums sums = new LineSums(List.of(
                new BalanceLine("cleared", Dims.parse("place=aghdam"), 0),
                new BalanceLine("reduced", Dims.parse("place=shusha"), 0),
                new BalanceLine("cleared", Dims.parse("place=shusha"), -1)));
        assertThat(sums.values("place")).containsExactly("shusha");
        assertThat(sums.values("team")).isEmpty();
    }

    private static List<BalanceLine> lines(Random random) {
        List<BalanceLine> lines = new ArrayList<>();
        for (int i = random.nextInt(200); i >= 0; i--) {
            Dims dims = random.nextInt(5) == 0 ? Dims.NONE : Dims.NONE.with("place", "p" + random.nextInt(9));
            Dims more = random.nextInt(5) == 0 ? dims : dims.with("team", "t" + random.nextInt(4));
            lines.add(new BalanceLine("cleared", more, random.nextInt(100) - 40L));
        }
        return lines;
    }

    private static Map<String, Set<String>> where(Random random) {
        Set<String> places = Set.of("p" + random.nextInt(5), "p" + (5 + random.nextInt(6)));
        return switch (random.nextInt(3)) {
            case 0 -> Map.of("place", places);
            case 1 -> Map.of("team", Set.of("t" + random.nextInt(5)));
            default -> Map.of("place", places, "team", Set.of("t0", "t" + (1 + random.nextInt(4))));
        };
    }
}
