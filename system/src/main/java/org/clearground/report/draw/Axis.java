package org.clearground.report.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Round ticks from zero to a little above the largest value.
///
/// @param step     between two ticks
/// @param count    how many steps
/// @param decimals of the ticks' labels
record Axis(BigDecimal step, int count, int decimals) {

    /// About so many ticks for values up to a maximum.
    static Axis upTo(double maximum, int ticks) {
        if (maximum <= 0) {
            return new Axis(BigDecimal.ONE, 1, 0);
        }
        double rough = maximum / ticks;
        int power = (int) Math.floor(StrictMath.log10(rough));
        for (int factor : new int[] {1, 2, 5, 10}) {
            BigDecimal step = BigDecimal.valueOf(factor).scaleByPowerOfTen(power);
            int count = (int) Math.ceil(maximum / step.doubleValue() - 1e-9);
            if (count <= ticks) {
                return new Axis(step, count, Math.max(0, -power));
            }
        }
        throw new IllegalStateException("no round step for " + maximum);
    }

    double end() {
        return step.doubleValue() * count;
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> all = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            all.add(step.multiply(BigDecimal.valueOf(i)));
        }
        return all;
    }

    String print(BigDecimal tick, NumberStyle numbers) {
        return numbers.print(tick, decimals);
    }
}
