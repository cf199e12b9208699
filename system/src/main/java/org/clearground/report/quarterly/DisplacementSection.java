package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearground.figures.DisplacementFigures;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;

/// Displaced people: the latest statement of each kind.
final class DisplacementSection {

    private final Context context;

    DisplacementSection(Context context) {
        this.context = context;
    }

    List<Block> blocks() {
        List<DisplacementFigures.Statement> latest =
                context.figures().displacement().latest();
        if (latest.isEmpty()) {
            return List.of();
        }
        List<Rich> points = new ArrayList<>();
        for (DisplacementFigures.Statement statement : latest) {
            String qualifier = "qualifier." + statement.qualifier().name().toLowerCase(Locale.ROOT);
            Rich people =
                    context.voice().say(qualifier, Map.of("value", context.full(statement.people(), "displacement")));
            points.add(context.voice()
                    .say(
                            "displacement." + statement.measure().name().toLowerCase(Locale.ROOT),
                            Map.of(
                                    "people",
                                    people,
                                    "as_of",
                                    Rich.of(context.voice().date(statement.asOf())))));
        }
        return List.of(context.heading("displacement"), new Block.Points(points));
    }
}
