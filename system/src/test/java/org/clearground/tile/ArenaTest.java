package org.clearground.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArenaTest {

    private static final long SEED = 7;

    /// All in the file but what is written last, one chunk in memory, all in memory.
    @ParameterizedTest
    @ValueSource(longs = {0, 1 << 20, 1 << 30})
    void bytesComeBackFromMemoryAndFromTheFile(long most) {
        Random random = new Random(SEED);
        Arena arena = new Arena(most);
        List<byte[]> given = new ArrayList<>();
        List<Long> addresses = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            // some larger than a chunk
            byte[] bytes = new byte[random.nextInt(i % 20 == 19 ? 3 << 20 : 200_000)];
            random.nextBytes(bytes);
            given.add(bytes);
            addresses.add(arena.put(bytes));
        }
        for (int i = 0; i < given.size(); i++) {
            assertThat(arena.get(addresses.get(i)))
                    .as("seed %d, the %dth", SEED, i)
                    .isEqualTo(given.get(i));
        }
    }
}
