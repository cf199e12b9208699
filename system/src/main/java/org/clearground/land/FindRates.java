package org.clearground.land;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clearground.finding.Finding;
import org.clearground.quantity.Count;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.CheckContext;
import org.clearground.record.Settings;

/// Whether a report found unlikely few or unlikely many items for the ground it cleared.
public final class FindRates {

    /// The setting: beyond how many hectares of cleared ground no find is remarkable.
    public static final String ENOUGH_GROUND = "check.no_finds_hectares";

    /// What [#ENOUGH_GROUND] is without a setting, in hectares.
    public static final long ENOUGH_HECTARES = 50;

    /// The setting: beyond how many times the country's items per hectare finds are remarkable.
    public static final String MANY_TIMES = "check.items_times_country";

    /// What [#MANY_TIMES] is without a setting.
    public static final long TIMES_THE_COUNTRY = 20;

    private final ClearanceReport report;
    private final CheckContext context;

    FindRates(ClearanceReport report, CheckContext context) {
        this.report = report;
        this.context = context;
    }

    List<Finding> findings() {
        SquareMetres cleared = report.polygons().stream()
                .filter(p -> p.outcome() == Outcome.CLEARED)
                .map(p -> p.outline().area())
                .reduce(SquareMetres.ZERO, SquareMetres::plus);
        Count items = report.finds().stream().map(Find::quantity).reduce(Count.ZERO, Count::plus);
        Optional<Finding> finding = items.equals(Count.ZERO) ? none(cleared) : many(cleared, items);
        return finding.map(f -> f.inField(Find.LIST.name())).stream().toList();
    }

    private Optional<Finding> none(SquareMetres cleared) {
        BigDecimal limit = Settings.number(context, ENOUGH_GROUND, report.completedOn(), ENOUGH_HECTARES);
        if (cleared.hectares().compareTo(limit) <= 0) {
            return Optional.empty();
        }
        return Optional.of(Finding.warning(
                "finds.none",
                "Nothing was found on " + cleared.hectares(1) + " ha of cleared ground: check whether the finds are "
                        + "missing, or whether survey could have released it."));
    }

    private Optional<Finding> many(SquareMetres cleared, Count items) {
        if (cleared.equals(SquareMetres.ZERO)) {
            return Optional.empty();
        }
        Optional<BigDecimal> country = Settings.findNumber(context, "country.items_per_hectare", report.completedOn())
                .or(context::itemsPerHectare);
        if (country.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal times = Settings.number(context, MANY_TIMES, report.completedOn(), TIMES_THE_COUNTRY);
        BigDecimal expected = cleared.hectares().multiply(country.get()).multiply(times);
        if (BigDecimal.valueOf(items.value()).compareTo(expected) <= 0) {
            return Optional.empty();
        }
        return Optional.of(Finding.warning(
                "finds.many",
                items + " items on " + cleared.hectares(1) + " ha are more than " + times.toPlainString()
                        + " times the country's items per hectare: check quantities and area."));
    }
}
