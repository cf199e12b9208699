package org.clearground.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.clearground.land.ground.GroundState;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/// Draws sketches at a zoom. What a shape looks like at a zoom is kept, since neighbouring tiles, other days
/// and later prefixes ask for it again.
final class Artist {

    /// Up to this zoom finds and accidents that lie close together are drawn as one.
    private static final int FAR = 12;

    private static final int FAR_CELL = 128;
    private static final int DOT_CELL = 16;
    private static final int SQUARE_CELL = 8;
    private static final long MOST_POINTS = 1_500_000;

    private final Recent<Look, Geometry> drawn = new Recent<>(MOST_POINTS, g -> g.getNumPoints() + 8L);

    private final Recent<List<Long>, Geometry> exact = new Recent<>(MOST_POINTS, g -> g.getNumPoints() + 8L);

    /// What was drawn before.
    private record Look(List<Long> from, int zoom, boolean outward) {}

    /// Works out shapes before they are drawn.
    void prepare(List<Sketch> sketches) {
        sketches.forEach(s -> exact.get(s.from(), _ -> s.shape().get()));
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

    private Geometry shape(Sketch sketch, int zoom, boolean outward) {
        return drawn.get(new Look(sketch.from(), zoom, outward), _ -> {
            Geometry degrees = exact.get(sketch.from(), _ -> sketch.shape().get());
            return outward && !degrees.isEmpty()
                    ? Outward.generalise(degrees, zoom)
                    : degrees.isEmpty() ? degrees : Plain.generalise(degrees, zoom);
        });
    }

    /// Confirmed ground last, over what is suspected.
    private List<Feature> hazards(List<Sketch> sketches, int zoom) {
        List<Feature> features = new ArrayList<>();
        Gathered small = new Gathered(SQUARE_CELL);
        for (Sketch sketch : sketches) {
            Geometry shape = shape(sketch, zoom, true);
            if (shape.isEmpty()) {
                continue;
            }
            Envelope box = shape.getEnvelopeInternal();
            if (Math.max(box.getWidth(), box.getHeight()) <= Outward.SMALLEST) {
                small.add(shape, sketch.tags());
            } else {
                features.add(new Feature(shape, sketch.tags()));
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
        for (Sketch sketch : sketches) {
            Geometry shape = shape(sketch, zoom, false);
            if (shape instanceof Point) {
                small.add(shape, sketch.tags());
            } else if (!shape.isEmpty()) {
                features.add(new Feature(shape, sketch.tags()));
            }
        }
        features.addAll(small.points());
        return features;
    }

    private List<Feature> points(List<Sketch> sketches, int zoom) {
        Gathered gathered = new Gathered(FAR_CELL);
        List<Feature> single = new ArrayList<>();
        for (Sketch sketch : sketches) {
            Geometry point = Plain.generalise(sketch.shape().get(), zoom);
            if (zoom <= FAR) {
                gathered.add(point, together(sketch.tags()));
            } else {
                single.add(new Feature(point, sketch.tags()));
            }
        }
        return zoom <= FAR ? gathered.points() : single;
    }

    /// Finds of all categories are drawn as one when far.
    private static Map<String, Object> together(Map<String, Object> tags) {
        Map<String, Object> copy = new java.util.LinkedHashMap<>(tags);
        Object category = copy.remove("class");
        if (category != null) {
            copy.put("category", category);
        }
        return copy;
    }

    private List<Feature> places(List<Sketch> sketches, int zoom) {
        List<Feature> features = new ArrayList<>();
        for (Sketch sketch : sketches) {
            boolean named = sketch.tags().containsKey("name");
            Geometry shape = shape(sketch, zoom, false);
            // an outline too small to be drawn has nothing to say; its name is a point anyhow
            if (named || !(shape instanceof Point) && !shape.isEmpty()) {
                features.add(new Feature(shape, sketch.tags()));
            }
        }
        return features;
    }
}
