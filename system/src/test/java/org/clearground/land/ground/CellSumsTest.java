package org.clearground.land.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CellSumsTest {

    private static final List<String> MAPS = List.of("mined_area", "battle_area");
    private static final List<String> STATES = List.of("confirmed", "cleared", "a state nobody knows");

    private record Key(String map, String state, UUID owner) {}

    @Test
    void sumsAsATableOfObjectsDoes() {
        long seed = 20250430;
        Random random = new Random(seed);
        CellSums sums = new CellSums();
        Map<Key, Long> expected = new HashMap<>();
        Map<Key, Integer> numbers = new HashMap<>();
        for (int line = 0; line < 20_000; line++) {
            Key key = new Key(
                    MAPS.get(random.nextInt(MAPS.size())),
                    STATES.get(random.nextInt(STATES.size())),
                    new UUID(random.nextInt(40), random.nextInt(60)));
            long m2 = random.nextLong(-1_000_000, 1_000_000);
            int number = sums.number(key.map, key.state, key.owner);
            assertThat(number).as("seed %d", seed).isEqualTo(numbers.computeIfAbsent(key, _ -> numbers.size()));
            sums.add(number, m2);
            expected.merge(key, m2, Long::sum);
        }

        assertThat(sums.size()).isEqualTo(expected.size()).isGreaterThan(5_000);
        numbers.forEach((key, number) -> {
            assertThat(new Key(sums.map(number), sums.state(number), sums.owner(number)))
                    .isEqualTo(key);
            assertThat(sums.squareMetres(number)).as("seed %d", seed).isEqualTo(expected.get(key));
        });
    }

    @Test
    void countsTheLinesOfAllCellsBetweenWhichGroundWent() {
        CellSums sums = new CellSums();
        int[] cells = new int[2_000];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = sums.number("mined_area", "confirmed", new UUID(1, i));
            sums.add(cells[i], 1);
        }
        for (int i = 2; i < 1_000; i++) {
            sums.join(cells[i], cells[i - 1]);
        }
        sums.add(cells[500], -1);

        assertThat(sums.piecesAround(cells[1])).isEqualTo(1_000);
        assertThat(sums.piecesAround(cells[999])).isEqualTo(1_000);
        assertThat(sums.piecesAround(cells[0])).isOne();
        assertThat(sums.piecesAround(cells[1_500])).isOne();
    }

    @Test
    void countsTheLinesOfACell() {
        CellSums sums = new CellSums();
        UUID owner = new UUID(1, 2);
        sums.add(sums.number("mined_area", "cleared", owner), 100);
        sums.add(sums.number("mined_area", "cleared", owner), -100);

        assertThat(sums.pieces(sums.number("mined_area", "cleared", owner))).isEqualTo(2);
        assertThat(sums.pieces(sums.number("mined_area", "cleared", new UUID(2, 1))))
                .isZero();
    }
}
