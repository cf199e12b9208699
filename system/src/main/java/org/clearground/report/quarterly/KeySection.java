package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.figures.AccidentFigures;
import org.clearground.figures.AreaFigures;
import org.clearground.figures.Cell;
import org.clearground.figures.FindFigures;
import org.clearground.figures.PlanFigures;
import org.clearground.land.EstimateMeasure;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;

/// The numbers that a reader takes home, and the same in sentences.
final class KeySection {

    private final Context context;

    KeySection(Context context) {
        this.context = context;
    }

    List<Block> blocks() {
        return List.of(context.heading("key"), new Block.KeyFigures(cards()), new Block.Points(points()));
    }

    private List<Block.Card> cards() {
        AreaFigures area = context.figures().area();
        FindFigures finds = context.figures().finds();
        List<Block.Card> cards = new ArrayList<>();
        cards.add(card("area.period", area.cleared(), "area-cleared"));
        cards.add(card("area.cumulative", area.clearedToDate(), "area-cleared"));
        running().ifPresent(t -> cards.add(card("plan", t.share(), "plan-attained")));
        cards.add(card("finds.period", finds.period(), "items-found"));
        cards.add(card("finds.cumulative", finds.toDate(), "items-found"));
        context.figures()
                .estimates()
                .latest(EstimateMeasure.AREA_KM2)
                .ifPresent(s -> cards.add(card("estimate", s.cell(), "contamination-estimate")));
        cards.add(card("casualties", context.figures().accidents().casualties(), "casualties"));
        cards.add(card("attendances", context.figures().education().period(), "attendances"));
        cards.add(card("funding", context.figures().funding().foreignShare(), "foreign-share"));
        return cards;
    }

    private Block.Card card(String name, Cell cell, String definition) {
        return new Block.Card(
                context.voice().text("card." + name),
                context.full(cell, definition),
                context.voice().say("card." + name + ".note"));
    }

    private Optional<PlanFigures.Target> running() {
        return context.figures().work().plan().targets().stream()
                .filter(t -> t.period().equals(context.figures().scope().year()))
                .findFirst();
    }

    private List<Rich> points() {
        AreaFigures area = context.figures().area();
        AccidentFigures accidents = context.figures().accidents();
        List<Rich> points = new ArrayList<>();
        points.add(context.voice()
                .say(
                        "key.area",
                        Map.of(
                                "cleared", context.full(area.cleared(), "area-cleared"),
                                "cancelled", context.full(area.cancelled(), "area-cancelled"),
                                "reduced", context.full(area.reduced(), "area-reduced"),
                                "cumulative", context.full(area.clearedToDate(), "area-cleared"))));
        points.add(context.voice()
                .say(
                        "key.finds",
                        Map.of(
                                "items", context.full(context.figures().finds().period(), "items-found"),
                                "shares",
                                        new FindSection(context)
                                                .shares(context.figures()
                                                        .finds()
                                                        .periodShares()))));
        points.add(context.voice()
                .say(
                        "key.accidents",
                        Map.of(
                                "accidents", context.full(accidents.accidents(), "accidents"),
                                "casualties", context.full(accidents.casualties(), "casualties"),
                                "killed", context.bare(AccidentSection.group(accidents, "killed"), "casualties"),
                                "injured", context.bare(AccidentSection.group(accidents, "injured"), "casualties"))));
        running()
                .ifPresent(t -> points.add(context.voice()
                        .say(
                                "key.plan",
                                Map.of(
                                        "target", context.full(t.target(), "plan-target"),
                                        "share", context.full(t.share(), "plan-attained")))));
        return points;
    }
}
