package org.clearground.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.clearground.land.Method;

/// How much of the cleared ground is drawn for quality control: a share by method, and a larger one for
/// organisations that failed lately. All of it are settings:
///
/// - `quality.share_percent`: of every method that has no share of its own; 10 without it
/// - `quality.share_percent.manual` and so on: of one method
/// - `quality.share_after_failure_percent`: of an organisation with a failed external inspection in the days
///   before; 20 without it, and never less than the method's share
/// - `quality.history_days`: how many days before the draw count; 365 without it
///
/// @param setting gives a setting's number on the day of the draw
/// @param drawnOn the day of the draw
public record SamplingPlan(Function<String, Optional<BigDecimal>> setting, LocalDate drawnOn) {

    /// What the keys of these settings begin with.
    public static final String PREFIX = "quality.";

    private static final String SHARE = PREFIX + "share_percent";
    private static final BigDecimal USUAL = BigDecimal.TEN;
    private static final BigDecimal AFTER_FAILURE = BigDecimal.valueOf(20);
    private static final BigDecimal DAYS = BigDecimal.valueOf(365);

    /// The share of a method in per cent, larger after a failure.
    BigDecimal share(Method method, boolean failedLately) {
        BigDecimal usual = setting.apply(SHARE + "." + method.code())
                .or(() -> setting.apply(SHARE))
                .orElse(USUAL);
        BigDecimal after = setting.apply(PREFIX + "share_after_failure_percent").orElse(AFTER_FAILURE);
        return failedLately ? usual.max(after) : usual;
    }

    /// Whether a failure of that day still counts.
    boolean counts(LocalDate failure) {
        long days = setting.apply(PREFIX + "history_days").orElse(DAYS).longValue();
        return !failure.isAfter(drawnOn) && failure.isAfter(drawnOn.minusDays(days));
    }
}
