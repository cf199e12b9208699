package org.clearground.report.quarterly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clearground.figures.MonthFigures;
import org.clearground.figures.MonthFigures.Month;
import org.clearground.figures.Unit;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;
import org.clearground.report.draw.BarChart;
import org.clearground.report.draw.Caption;
import org.clearground.report.draw.ChartData;
import org.clearground.report.draw.Drawing;
import org.clearground.report.draw.Series;
import org.clearground.report.draw.StepChart;

/// Charts of what happened month by month, for the page that people open first. They are not part of the national
/// report, whose bytes are closed with the quarter.
public final class MonthCharts {

    private static final int MOST_SERIES = 4;
    private static final int DAYS = 365;

    private final Voice voice;
    private final MonthFigures figures;

    private MonthCharts(Voice voice, MonthFigures figures) {
        this.voice = voice;
        this.figures = figures;
    }

    /// The charts that the figures are enough for, in a language of the report.
    public static List<Block> of(MonthFigures figures, String language) {
        MonthCharts charts = new MonthCharts(new Voice(language), figures);
        List<Block> blocks = new ArrayList<>();
        charts.named("months-released", "unit.hectares.long", Unit.HECTARES, Month::released)
                .ifPresent(blocks::add);
        charts.named("months-finds", "unit.items", Unit.ITEMS, Month::finds).ifPresent(blocks::add);
        blocks.add(charts.accidents());
        if (figures.paces().size() > 1) {
            blocks.add(charts.paces());
        }
        return blocks;
    }

    /// Stacked bars of the months that the books divide; none when they divide none.
    private Optional<Block> named(String id, String axis, Unit unit, Function<Month, Map<String, BigDecimal>> values) {
        List<Month> months = figures.months().stream()
                .filter(m -> !values.apply(m).isEmpty())
                .toList();
        if (months.isEmpty()) {
            return Optional.empty();
        }
        List<Series> series = values.apply(months.getFirst()).keySet().stream()
                .limit(MOST_SERIES)
                .map(name -> series(
                        voice.name(voice.knows("outcome." + name) ? "outcome." + name : name),
                        unit,
                        months.stream().map(m -> values.apply(m).get(name)).toList()))
                .toList();
        return Optional.of(figure(BarChart.stacked(caption(id), data(months, series, axis)), caption(id)));
    }

    private Block accidents() {
        List<Month> months = figures.months();
        List<Series> series = List.of(
                series(
                        voice.text("months.accidents"),
                        Unit.ACCIDENTS,
                        months.stream().map(Month::accidents).toList()),
                series(
                        voice.text("months.casualties"),
                        Unit.PEOPLE,
                        months.stream().map(Month::casualties).toList()));
        Caption caption = caption("months-accidents");
        return figure(BarChart.grouped(caption, data(months, series, "unit.number")), caption);
    }

    private Series series(String name, Unit unit, List<BigDecimal> values) {
        List<BigDecimal> drawn =
                values.stream().map(v -> v.max(BigDecimal.ZERO)).toList();
        return new Series(
                name,
                drawn,
                drawn.stream()
                        .map(v -> v.signum() == 0 ? "" : voice.numbers().print(v, unit.decimals()))
                        .toList());
    }

    private ChartData data(List<Month> months, List<Series> series, String axis) {
        return new ChartData(
                months.stream().map(m -> voice.month(m.month().from())).toList(),
                series,
                voice.text(axis),
                voice.numbers());
    }

    /// Every year on the same axis of months, so that the pace of this one is seen beside the earlier ones.
    private Block paces() {
        LocalDate first = LocalDate.of(figures.paces().getFirst().year(), 1, 1);
        List<StepChart.Course> courses = figures.paces().stream()
                .limit(MOST_SERIES - 1)
                .map(pace -> new StepChart.Course(Integer.toString(pace.year()), points(first, pace), false, false))
                .toList();
        List<StepChart.Point> marks = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            LocalDate day = first.plusMonths(month);
            marks.add(new StepChart.Point(day.toEpochDay(), BigDecimal.ZERO, voice.month(day)));
        }
        marks.add(new StepChart.Point(first.toEpochDay() + DAYS, BigDecimal.ZERO, ""));
        Caption caption = caption("months-paces");
        return figure(
                StepChart.draw(
                        caption,
                        new StepChart.Frame(marks, voice.text("unit.hectares.long"), voice.numbers()),
                        courses),
                caption);
    }

    private List<StepChart.Point> points(LocalDate first, MonthFigures.Pace pace) {
        List<StepChart.Point> points = new ArrayList<>();
        points.add(new StepChart.Point(first.toEpochDay(), BigDecimal.ZERO, ""));
        for (int i = 0; i < pace.cleared().size(); i++) {
            BigDecimal sum = pace.cleared().get(i);
            points.add(new StepChart.Point(
                    first.plusMonths(i + 1L).toEpochDay(),
                    sum,
                    i == pace.cleared().size() - 1 ? voice.numbers().print(sum, Unit.HECTARES.decimals()) : ""));
        }
        return points;
    }

    private Caption caption(String id) {
        return new Caption("chart-" + id, voice.text("chart." + id), voice.text("chart." + id + ".about"));
    }

    private static Block figure(Drawing drawing, Caption caption) {
        return new Block.Figure(drawing, Rich.of(caption.title()), Optional.empty());
    }
}
