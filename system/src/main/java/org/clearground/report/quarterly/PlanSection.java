package org.clearground.report.quarterly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearground.figures.Behind;
import org.clearground.figures.PlanFigures;
import org.clearground.figures.Unit;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.quantity.Period;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;
import org.clearground.report.document.Table.HeadCell;
import org.clearground.report.draw.Caption;
import org.clearground.report.draw.StepChart;

/// The plan against what was cleared.
final class PlanSection {

    private final Context context;
    private final Voice voice;

    PlanSection(Context context) {
        this.context = context;
        voice = context.voice();
    }

    List<Block> blocks() {
        List<PlanFigures.Target> targets = context.figures().work().plan().targets();
        List<Block> blocks = new ArrayList<>();
        blocks.add(context.heading("plan"));
        if (targets.isEmpty()) {
            blocks.add(context.paragraph("plan.none"));
            return blocks;
        }
        blocks.add(new Block.Tabled(table(targets)));
        targets.stream()
                .filter(t ->
                        t.period().contains(context.figures().scope().period().to()) && t.complete())
                .findFirst()
                .flatMap(this::chart)
                .ifPresent(blocks::add);
        return blocks;
    }

    private Table table(List<PlanFigures.Target> targets) {
        List<HeadCell> head = List.of(
                HeadCell.words(voice.text("column.plan")),
                HeadCell.number(voice.text("column.target")),
                HeadCell.number(voice.text("column.cleared")),
                HeadCell.number(voice.text("column.attained")));
        List<Table.Row> rows = targets.stream()
                .map(t -> Context.row(
                        voice.period(t.period()),
                        List.of(
                                context.binder().figure(t.target(), "plan-target"),
                                context.binder().figure(t.cleared(), "area-cleared"),
                                context.binder().figure(t.share(), "plan-attained"))))
                .toList();
        return new Table("plan", voice.say("table.plan"), List.of(head), rows, List.of(voice.say("plan.note")));
    }

    /// The target as a straight line, and what was cleared by the end of each month.
    private Optional<Block> chart(PlanFigures.Target target) {
        if (!(target.cleared().behind() instanceof Behind.Postings(BalanceQuery query))) {
            return Optional.empty();
        }
        LocalDate first = target.period().from();
        LocalDate last = context.figures().scope().period().to();
        List<StepChart.Point> actual = new ArrayList<>(List.of(point(first, BigDecimal.ZERO, "")));
        List<StepChart.Point> marks = new ArrayList<>();
        for (LocalDate month = first.withDayOfMonth(1);
                !month.isAfter(target.period().to());
                month = month.plusMonths(1)) {
            marks.add(point(month, BigDecimal.ZERO, voice.month(month)));
            LocalDate end = month.plusMonths(1).minusDays(1);
            if (!end.isAfter(last)) {
                BigDecimal cleared = cleared(query, new Period(first, end));
                String label = end.equals(last) ? voice.numbers().print(cleared, Unit.HECTARES.decimals()) : "";
                actual.add(point(end, cleared, label));
            }
        }
        marks.add(point(target.period().to(), BigDecimal.ZERO, ""));
        String printed = voice.numbers().print(target.target().value(), Unit.HECTARES.decimals());
        List<StepChart.Course> courses = List.of(
                new StepChart.Course(voice.text("course.cleared"), actual, false, false),
                new StepChart.Course(
                        voice.text("course.target"),
                        List.of(
                                point(first, BigDecimal.ZERO, ""),
                                point(target.period().to(), target.target().value(), printed)),
                        false,
                        true));
        String title = voice.text("chart.plan");
        return Optional.of(new Block.Figure(
                StepChart.draw(
                        new Caption("chart-plan", title, voice.text("chart.plan.about")),
                        new StepChart.Frame(marks, voice.text("unit.hectares.long"), voice.numbers()),
                        courses),
                Rich.of(title),
                Optional.empty()));
    }

    private BigDecimal cleared(BalanceQuery query, Period until) {
        BalanceQuery question = new BalanceQuery(
                query.measure(), Set.copyOf(query.accounts()), query.where(), Optional.of(until), query.known());
        long sum = context.ledger().balances(question).stream()
                .mapToLong(BalanceLine::amount)
                .sum();
        return Unit.HECTARES.of(Math.max(0, sum));
    }

    private static StepChart.Point point(LocalDate day, BigDecimal value, String printed) {
        return new StepChart.Point(day.toEpochDay(), value, printed);
    }
}
