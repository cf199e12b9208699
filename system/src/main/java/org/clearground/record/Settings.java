package org.clearground.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.clearground.geo.CountryBorder;

/// The settings that checks read, with what holds when the books have none.
public final class Settings {

    /// The number of the place that is the country: its outline is where records are expected.
    public static final String COUNTRY = "country.place";

    private Settings() {}

    /// A number that holds on a day, or the default; refuses nothing: a setting that is no number counts as not
    /// given, and its own check says so.
    public static BigDecimal number(CheckContext context, String key, LocalDate on, long otherwise) {
        return findNumber(context, key, on).orElse(BigDecimal.valueOf(otherwise));
    }

    /// A number that holds on a day, if there is one.
    public static Optional<BigDecimal> findNumber(CheckContext context, String key, LocalDate on) {
        return context.setting(key, on).flatMap(text -> {
            try {
                return Optional.of(Formats.DECIMAL.parse(text));
            } catch (BadText _) {
                return Optional.empty();
            }
        });
    }

    /// The border of the country, if the setting [#COUNTRY] names a place with an outline.
    public static Optional<CountryBorder> country(CheckContext context) {
        return context.setting(COUNTRY, context.today()).flatMap(context::border);
    }
}
