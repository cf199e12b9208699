package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BalanceSumsTest {

    @Test
    void equalsAPlainMap() {
        for (long seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            BalanceSums sums = new BalanceSums();
            Map<Integer, Map<Integer, Long>> plain = new HashMap<>();
            for (int i = 0; i < 20_000; i++) {
                int account = 1 + random.nextInt(5);
                int dims = 1 + random.nextInt(4_000);
                long amount = random.nextInt(3) - 1L;
                sums.add(account, dims, amount);
                plain.computeIfAbsent(account, a -> new HashMap<>()).merge(dims, amount, Long::sum);
            }
            for (Map.Entry<Integer, Map<Integer, Long>> account : plain.entrySet()) {
                BalanceSums copied = new BalanceSums();
                sums.of(account.getKey()).addTo(copied, 9);
                account.getValue().forEach((dims, amount) -> {
                    assertThat(sums.amount(account.getKey(), dims)).isEqualTo(amount);
                    assertThat(copied.amount(9, dims)).isEqualTo(amount);
                    assertThat(copied.dims().get(dims)).isEqualTo(amount != 0);
                });
            }
            assertThat(sums.dims().stream())
                    .as("seed %s", seed)
                    .allMatch(dims -> plain.values().stream().anyMatch(of -> of.getOrDefault(dims, 0L) != 0))
                    .isNotEmpty();
            assertThat(sums.amount(6, 1)).isZero();
        }
    }

    @Test
    void refusesASumThatIsTooLarge() {
        BalanceSums sums = new BalanceSums();
        sums.add(1, 1, Long.MAX_VALUE);
        sums.add(1, 2, 1);
        assertThatThrownBy(() -> sums.add(1, 1, 1)).isInstanceOf(ArithmeticException.class);
    }
}
