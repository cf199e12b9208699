package org.clearground.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.clearground.land.Method;
import org.clearground.quantity.SquareMetres;
import org.junit.jupiter.api.Test;

class SamplingTest {

    private static final LocalDate DAY = LocalDate.of(2025, 4, 10);

    private static SamplingPlan plan(Map<String, String> settings) {
        return new SamplingPlan(key -> Optional.ofNullable(settings.get(key)).map(BigDecimal::new), DAY);
    }

    private static Sampling.Unit unit(String organisation, Method method, int i, long area) {
        return new Sampling.Unit(
                new PolygonLink("R-" + organisation + "-" + i, 1), organisation, method, new SquareMetres(area));
    }

    private static List<Sampling.Unit> work(String organisation, int polygons, long area) {
        List<Sampling.Unit> units = new ArrayList<>();
        for (int i = 0; i < polygons; i++) {
            units.add(unit(organisation, Method.MANUAL, i, area));
        }
        return units;
    }

    private static int drawn(Map<String, String> settings, Set<String> failed) {
        return Sampling.draw(work("A", 20, 1_000), plan(settings), failed, "lottery 7 11 23")
                .getFirst()
                .drawn();
    }

    @Test
    void drawsATenthOfTheAreaUnlessSettingsSayOtherwise() {
        assertThat(drawn(Map.of(), Set.of())).isEqualTo(2);
        assertThat(drawn(Map.of("quality.share_percent", "10.1"), Set.of())).isEqualTo(3);
        assertThat(drawn(Map.of("quality.share_percent", "0"), Set.of())).isZero();
        assertThat(drawn(Map.of("quality.share_percent", "100"), Set.of())).isEqualTo(20);
        assertThat(drawn(Map.of("quality.share_percent.manual", "50", "quality.share_percent", "5"), Set.of()))
                .isEqualTo(10);
        assertThat(drawn(Map.of("quality.share_percent.dogs", "50"), Set.of())).isEqualTo(2);
    }

    @Test
    void drawsMoreOfThoseWhoFailedLately() {
        assertThat(drawn(Map.of(), Set.of("A"))).isEqualTo(4);
        assertThat(drawn(Map.of("quality.share_after_failure_percent", "50"), Set.of("A")))
                .isEqualTo(10);
        assertThat(drawn(Map.of("quality.share_percent", "30"), Set.of("A"))).isEqualTo(6);
        assertThat(drawn(Map.of(), Set.of("B"))).isEqualTo(2);
    }

    @Test
    void aFailureCountsForAYearUnlessTheSettingSaysOtherwise() {
        assertThat(plan(Map.of()).counts(DAY)).isTrue();
        assertThat(plan(Map.of()).counts(DAY.plusDays(1))).isFalse();
        assertThat(plan(Map.of()).counts(DAY.minusDays(364))).isTrue();
        assertThat(plan(Map.of()).counts(DAY.minusDays(365))).isFalse();
        assertThat(plan(Map.of("quality.history_days", "1")).counts(DAY.minusDays(1)))
                .isFalse();
    }

    @Test
    void theOrderIsThatOfTheHashThatAnybodyCanCompute() {
        // printf 'lottery 7 11 23\nR-A-0/1' | sha256sum
        assertThat(Sampling.rank("lottery 7 11 23", new PolygonLink("R-A-0", 1)))
                .isEqualTo("560ba67d1b7004c7c3d1d93ab40ac33112e59f3dad2141b5d6f3ab7b9784202c");
        List<Sampling.Unit> sample = Sampling.draw(work("A", 20, 1_000), plan(Map.of()), Set.of(), "lottery 7 11 23")
                .getFirst()
                .all();
        assertThat(sample.stream().map(u -> Sampling.rank("lottery 7 11 23", u.link())))
                .isSorted();
    }

    @Test
    void theSameSeedDrawsTheSameInWhateverOrderTheReportsCome() {
        for (int seed = 1; seed <= 20; seed++) {
            List<Sampling.Unit> units = new ArrayList<>(work("A", 30, 700));
            units.addAll(work("B", 9, 12_000));
            List<Sampling.Stratum> first = Sampling.draw(units, plan(Map.of()), Set.of(), "s" + seed);
            Collections.shuffle(units, new Random(seed));
            assertThat(Sampling.draw(units, plan(Map.of()), Set.of(), "s" + seed))
                    .as("seed %d", seed)
                    .isEqualTo(first);
        }
    }

    @Test
    void neverDrawsLessThanTheShareNorOnePolygonTooMany() {
        for (int seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            List<Sampling.Unit> units = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(40); i++) {
                units.add(unit("A", Method.MANUAL, i, random.nextInt(50_000)));
            }
            Sampling.Stratum stratum =
                    Sampling.draw(units, plan(Map.of()), Set.of(), "s" + seed).getFirst();
            long all = stratum.area().value();
            long sample = stratum.sampleArea().value();
            assertThat(sample * 10).as("seed %d", seed).isGreaterThanOrEqualTo(all);
            if (stratum.drawn() > 0) {
                long last = stratum.sample().getLast().area().value();
                assertThat((sample - last) * 10).as("seed %d", seed).isLessThan(all);
            }
        }
    }

    @Test
    void everyPolygonIsDrawnAboutAsOften() {
        int[] times = new int[20];
        for (int seed = 0; seed < 2_000; seed++) {
            Sampling.draw(work("A", 20, 1_000), plan(Map.of()), Set.of(), "s" + seed)
                    .getFirst()
                    .sample()
                    .forEach(u -> times[Integer.parseInt(u.link().report().substring(4))]++);
        }
        // 200 times each are expected, with a standard deviation of 13.4
        for (int i = 0; i < times.length; i++) {
            assertThat(times[i]).as("polygon %d", i).isBetween(140, 260);
        }
    }
}
