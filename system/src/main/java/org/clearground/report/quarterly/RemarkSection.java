package org.clearground.report.quarterly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearground.figures.Behind;
import org.clearground.figures.Cell;
import org.clearground.figures.NarrativeFigures;
import org.clearground.figures.NationalFigures;
import org.clearground.figures.Sheet;
import org.clearground.figures.Unit;
import org.clearground.finding.Severity;
import org.clearground.land.FindRates;
import org.clearground.report.document.Block;
import org.clearground.report.document.BoundFigure;
import org.clearground.report.document.Rich;

/// What a reader of the figures should know, found by rules: a district where much ground was cleared and nothing
/// found, one with far more items than the country, what could not be divided, what the prefix says of itself.
final class RemarkSection {

    private final Context context;
    private final Voice voice;
    private final List<Block.Remark> remarks = new ArrayList<>();
    private final BigDecimal muchGround;
    private final BigDecimal manyTimes;

    RemarkSection(Context context) {
        this.context = context;
        this.muchGround = setting(FindRates.ENOUGH_GROUND, FindRates.ENOUGH_HECTARES);
        this.manyTimes = setting(FindRates.MANY_TIMES, FindRates.TIMES_THE_COUNTRY);
        voice = context.voice();
    }

    /// The same thresholds as those of the checks at entry.
    private BigDecimal setting(String key, long otherwise) {
        return context.figures().register().setting(key).map(BigDecimal::new).orElse(BigDecimal.valueOf(otherwise));
    }

    List<Block> blocks() {
        NationalFigures figures = context.figures();
        Sheet sheet = figures.districts().byDistrict();
        Sheet.Row country = sheet.row("total");
        for (Sheet.Row row : sheet.rows()) {
            if (row.level() == Sheet.Level.PLAIN) {
                nothingFound(row);
                manyItems(row, country);
            }
        }
        if (!figures.divisible()) {
            remark("period.indivisible", Severity.WARNING, Map.of());
        }
        if (figures.area().cutsOpening()) {
            remark("opening.cut", Severity.WARNING, Map.of());
        }
        stale();
        if (figures.work().plan().targets().stream().anyMatch(t -> !t.complete())) {
            remark("plan.indivisible", Severity.NOTE, Map.of());
        }
        figures.scope()
                .known()
                .note()
                .ifPresent(note -> remark("prefix.note", Severity.NOTE, Map.of("prefix_note", Rich.of(note))));
        remark("finds.shares", Severity.NOTE, Map.of());
        return List.of(context.heading("remarks"), new Block.Remarks(remarks));
    }

    /// Lines of agreements, meetings and needs that are printed and are not news of the period.
    private void stale() {
        List<Cell> stale = NarrativeFigures.of(
                        context.ledger(),
                        context.figures().register(),
                        context.figures().scope())
                .stale();
        if (!stale.isEmpty()) {
            remark(
                    "narrative.stale",
                    Severity.WARNING,
                    Map.of("stale", context.bare(NarrativeSection.sum(stale), NarrativeSection.STALE)));
        }
    }

    /// More ground cleared than the threshold and no item found.
    private void nothingFound(Sheet.Row row) {
        Cell area = area(row);
        if (area.value().compareTo(muchGround) > 0 && items(row).value().signum() == 0) {
            remark(
                    "finds.none",
                    Severity.WARNING,
                    Map.of(
                            "place", Rich.of(voice.name(row.label())),
                            "area", context.full(area, "area-cleared"),
                            "items", context.bare(items(row), "items-found"),
                            "threshold", threshold("hectares", muchGround, voice.text("unit.hectares"))));
        }
    }

    /// More times than the threshold the country's items per hectare.
    private void manyItems(Sheet.Row row, Sheet.Row country) {
        Cell here = density(row);
        Cell there = density(country);
        boolean known = area(row).value().signum() > 0 && there.value().signum() > 0;
        if (known && here.value().compareTo(there.value().multiply(manyTimes)) > 0) {
            BigDecimal times = here.value().divide(there.value(), 4, RoundingMode.HALF_UP);
            Cell ratio = new Cell(
                    here.id() + ".times",
                    times,
                    Unit.UNITS,
                    false,
                    new Behind.Computed(List.of(here.id(), there.id()), "formula.ratio"));
            remark(
                    "finds.many",
                    Severity.WARNING,
                    Map.of(
                            "place", Rich.of(voice.name(row.label())),
                            "here", rate(here),
                            "there", rate(there),
                            "times",
                                    Rich.of(context.binder()
                                            .measured(ratio, "times-the-country", new BoundFigure.Measure("", 0))),
                            "threshold", threshold("times", manyTimes, "")));
        }
    }

    private Rich rate(Cell density) {
        String unit = voice.text("unit.items_per_hectare");
        return Rich.of(context.binder().measured(density, "items-per-hectare", new BoundFigure.Measure(unit, 2)));
    }

    private Rich threshold(String name, BigDecimal value, String unit) {
        return Rich.of(context.binder().constant("threshold." + name, value, unit, "threshold"));
    }

    private Cell density(Sheet.Row row) {
        Cell area = area(row);
        Cell items = items(row);
        context.bare(area, "area-cleared");
        context.bare(items, "items-found");
        BigDecimal density = area.value().signum() == 0
                ? BigDecimal.ZERO
                : items.value().divide(area.value(), 6, RoundingMode.HALF_UP);
        return new Cell(
                area.id() + ".density",
                density,
                Unit.UNITS,
                false,
                new Behind.Computed(List.of(items.id(), area.id()), "formula.density"));
    }

    private void remark(String code, Severity severity, Map<String, Rich> values) {
        remarks.add(new Block.Remark(code, severity, voice.say("remark." + code, values)));
    }

    private static Cell area(Sheet.Row row) {
        return row.cells().get(0);
    }

    private static Cell items(Sheet.Row row) {
        return row.cells().get(3);
    }
}
