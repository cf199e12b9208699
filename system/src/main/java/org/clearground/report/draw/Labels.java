package org.clearground.report.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Puts names on a map so that none touches another or the frame; a name without room is left out.
final class Labels {

    private static final Type TYPE = Type.of(11).middle().rimmed();
    private static final double[][] PLACES = {{0, 0}, {0, -17}, {0, 17}, {0.6, 0}, {-0.6, 0}, {0.6, -15}, {-0.6, -15}};

    private final Box frame;
    private final List<Box> taken = new ArrayList<>();

    Labels(Box frame) {
        this.frame = frame;
    }

    void draw(Canvas canvas, List<MapLabel> labels, Projection projection) {
        labels.stream().sorted(Comparator.comparingInt(MapLabel::rank)).forEach(label -> {
            double x = frame.x() + projection.x(label.lon());
            double y = frame.y() + projection.y(label.lat());
            find(label.text(), x, y).ifPresent(box -> {
                taken.add(box);
                canvas.text(label.text(), box.x() + box.width() / 2, box.y() + 10.5, TYPE);
            });
        });
    }

    private Optional<Box> find(String text, double x, double y) {
        double width = TYPE.width(text);
        for (double[] place : PLACES) {
            Box box = new Box(x - width / 2 + place[0] * (width + 8), y - 7 + place[1], width, 14);
            if (frame.holds(box) && taken.stream().noneMatch(t -> t.meets(box.grown(1.5)))) {
                return Optional.of(box);
            }
        }
        return Optional.empty();
    }
}
