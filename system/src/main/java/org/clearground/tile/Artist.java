package org.clearground.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearground.land.ground.GroundState;
import org.locationtech.jts.geom.Envelope;

/// Draws sketches at a zoom. What a shape looks like at a zoom is kept, since neighbouring tiles, other days
/// and later prefixes ask for it again.
final class Artist {

    /// Up to this zoom finds and accidents that lie close together are drawn as one.
    private static final int FAR = 12;

    private static final int FAR_CELL = 128;
    private static final int DOT_CELL = 16;
    private static final int SQUARE_CELL = 8;
    /// The share of the program's memory that each of both stores may take.
    private static final long SHARE = 16;

    private final Recent<Drawn, Path> drawn = new Recent<>(most(), path -> path.weight() + Ids.AROUND);

    private final Recent<Ids, byte[]> exact = new Recent<>(most(), bytes -> bytes.length + Ids.AROUND);

    private static long most() {
        return Runtime.getRuntime().maxMemory() / SHARE;
    }

    /// What was drawn before.
    private record Drawn(Ids from, Asked as) {}

    /// How a shape is drawn.
    private record Asked(int zoom, boolean outward) {}

    /// Works out a shape before it is drawn.
    void prepare(Sketch sketch) {
        if (sketch.slow()) {
            exact(sketch);
        }
    }

    /// In degrees, packed.
    byte[] exact(Sketch sketch) {
        return sketch.slow()
                ? exact.get(sketch.from(), _ -> sketch.shape().get())
                : sketch.shape().get();
    }

    /// Whether there is anything to draw. Where the books say how much is left, nothing is worked out.
    boolean shows(Sketch sketch) {
        return sketch.left() == Sketch.UNSAID ? !Shapes.box(exact(sketch)).isNull() : sketch.left() > 0;
    }

    List<Feature> draw(TileLayer layer, List<Sketch> sketches, int zoom) {
        return switch (layer) {
            case HAZARD -> hazards(sketches, zoom);
            case RELEASED, MINEFIELD_RECORD -> areas(sketches, zoom, DOT_CELL);
            case PLACE -> places(sketches, zoom);
            case FIND -> points(sketches, zoom);
            case ACCIDENT -> areas(sketches, zoom, zoom <= FAR ? FAR_CELL / 2 : 1);
        };
    }

    /// What is drawn of a shape that is not empty.
    ///
    /// @param box its box on the grid of the zoom: what is small is drawn sooner than it is found again
    private Path shape(Sketch sketch, byte[] exact, Envelope box, Asked asked) {
        return Outward.isSmall(box)
                ? draw(exact, asked)
                : drawn.get(new Drawn(sketch.from(), asked), _ -> draw(exact, asked));
    }

    private static Path draw(byte[] exact, Asked asked) {
        return asked.outward()
                ? Path.of(Outward.generalise(Shapes.area(exact), asked.zoom()))
                : Plain.generalise(exact, asked.zoom());
    }

    /// Confirmed ground last, over what is suspected.
    private List<Feature> hazards(List<Sketch> sketches, int zoom) {
        List<Feature> features = new ArrayList<>();
        Gathered small = new Gathered(SQUARE_CELL);
        Asked asked = new Asked(zoom, true);
        for (Sketch sketch : sketches) {
            byte[] exact = exact(sketch);
            Envelope box = WorldGrid.box(Shapes.box(exact), zoom);
            if (box.isNull()) {
                continue;
            }
            if (Outward.isTiny(box)) {
                small.add(Outward.least(box), sketch);
                continue;
            }
            Path shape = shape(sketch, exact, box, asked);
            Envelope around = shape.box();
            if (Math.max(around.getWidth(), around.getHeight()) <= Outward.SMALLEST) {
                small.add(around, sketch);
            } else {
                features.add(new Feature(shape, sketch.tags().get()));
            }
        }
        features.addAll(small.boxes());
        features.sort(Comparator.comparing(
                f -> GroundState.CONFIRMED.code().equals(f.tags().get("class"))));
        return features;
    }

    private List<Feature> areas(List<Sketch> sketches, int zoom, int cell) {
        List<Feature> features = new ArrayList<>();
        Gathered small = new Gathered(cell);
        Asked asked = new Asked(zoom, false);
        for (Sketch sketch : sketches) {
            byte[] exact = exact(sketch);
            Envelope box = WorldGrid.box(Shapes.box(exact), zoom);
            if (box.isNull()) {
                continue;
            }
            if (Shapes.isArea(exact) && Plain.isTiny(box)) {
                small.add(Plain.middle(box), sketch);
                continue;
            }
            Path shape = shape(sketch, exact, box, asked);
            if (shape.isPoint()) {
                small.add(shape.box(), sketch);
            } else {
                features.add(new Feature(shape, sketch.tags().get()));
            }
        }
        features.addAll(small.points());
        return features;
    }

    private List<Feature> points(List<Sketch> sketches, int zoom) {
        Gathered gathered = new Gathered(FAR_CELL);
        List<Feature> single = new ArrayList<>();
        for (Sketch sketch : sketches) {
            Path point = Plain.generalise(sketch.shape().get(), zoom);
            if (zoom <= FAR) {
                gathered.add(point.box(), together(sketch));
            } else {
                single.add(new Feature(point, sketch.tags().get()));
            }
        }
        return zoom <= FAR ? gathered.points() : single;
    }

    /// Finds of all categories are drawn as one when far.
    private static Sketch together(Sketch find) {
        return Sketch.quick(
                find.from(),
                "",
                find.count(),
                find.shape(),
                () -> find.tags().get().renamed("class", "category"));
    }

    private List<Feature> places(List<Sketch> sketches, int zoom) {
        List<Feature> features = new ArrayList<>();
        for (Sketch sketch : sketches) {
            byte[] exact = exact(sketch);
            Path shape = shape(sketch, exact, WorldGrid.box(Shapes.box(exact), zoom), new Asked(zoom, false));
            Tags tags = sketch.tags().get();
            // an outline too small to be drawn has nothing to say; its name is a point anyhow
            if (tags.get("name") != null || !shape.isPoint() && !shape.isEmpty()) {
                features.add(new Feature(shape, tags));
            }
        }
        return features;
    }
}
