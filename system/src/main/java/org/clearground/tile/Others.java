package org.clearground.tile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.clearground.ledger.RecordRef;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/// Finds, accidents, places and what minefield records claim.
final class Others {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Look look;

    Others(Look look) {
        this.look = look;
    }

    /// Finds of the asked days.
    void finds(Envelope box, Consumer<Sketch> each) {
        look.things(TileLayer.FIND, box, find -> {
            if (look.isDuring(find.said().from())) {
                each.accept(sketch(find, "class"));
            }
        });
    }

    /// Accidents of the asked days: at their points, or counted by cells.
    void accidents(Envelope box, Consumer<Sketch> each) {
        Envelope wide = new Envelope(box);
        wide.expandBy(2 * AccidentCell.WIDEST, 2 * AccidentCell.WIDEST);
        List<Thing> accidents = new ArrayList<>();
        look.things(TileLayer.ACCIDENT, look.exact() ? box : wide, accident -> {
            if (look.isDuring(accident.said().from())) {
                accidents.add(accident);
            }
        });
        if (look.exact()) {
            accidents.forEach(a -> each.accept(sketch(a, "at")));
        } else {
            cells(accidents, box, each);
        }
    }

    private void cells(List<Thing> accidents, Envelope box, Consumer<Sketch> each) {
        Map<AccidentCell, List<Long>> cells = new TreeMap<>();
        for (Thing accident : accidents) {
            AccidentCell cell = AccidentCell.of(accident.box().centre());
            if (cell.box().intersects(box)) {
                cells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(look.id(accident));
            }
        }
        cells.forEach((cell, ids) -> {
            Tags tags = new Tags().put("class", "cell").put("n", (long) ids.size());
            long[] from = ids.stream().mapToLong(Long::longValue).toArray();
            each.accept(Sketch.quick(
                    new Ids(from), "cell", ids.size(), () -> Shapes.pack(GEOMETRY.toGeometry(cell.box())), () -> tags));
        });
    }

    /// Places that are valid on the day: their outlines, and a point with each one's name.
    void places(Envelope box, Consumer<Sketch> each) {
        look.things(TileLayer.PLACE, box, place -> {
            if (place.said().from() <= look.lastDay()
                    && look.lastDay() <= place.said().to()) {
                String kind = place.said().kind();
                each.accept(Sketch.quick(
                        new Ids(look.id(place), 0), kind, 1, place::packed, () -> new Tags().put("class", kind)));
                Coordinate inside = place.shape().getInteriorPoint().getCoordinate();
                if (box.contains(inside)) {
                    each.accept(Sketch.quick(
                            new Ids(look.id(place), 1),
                            kind,
                            1,
                            () -> Shapes.pack(GEOMETRY.createPoint(inside)),
                            () -> named(place)));
                }
            }
        });
    }

    private static Tags named(Thing place) {
        Tags tags = said(place, "class");
        return of(place, tags).put("name", place.label().orElse(""));
    }

    /// What minefield records claim that were handed over by the day.
    void minefieldRecords(Envelope box, Consumer<Sketch> each) {
        look.things(TileLayer.MINEFIELD_RECORD, box, claim -> {
            if (claim.said().from() <= look.lastDay()) {
                each.accept(sketch(claim, "class"));
            }
        });
    }

    private Sketch sketch(Thing thing, String key) {
        return Sketch.quick(
                new Ids(look.id(thing)),
                key.equals("class") ? thing.said().kind() : "",
                thing.said().count(),
                thing::packed,
                () -> tags(thing, key));
    }

    private static Tags tags(Thing thing, String key) {
        Tags tags = said(thing, key);
        return of(
                thing,
                tags.put("since", LocalDate.ofEpochDay(thing.said().from()).toString()));
    }

    private static Tags said(Thing thing, String key) {
        return new Tags().put(key, thing.said().kind()).put("n", thing.said().count());
    }

    private static Tags of(Thing thing, Tags tags) {
        RecordRef record = thing.record();
        return tags.put("type", record.type()).put("number", record.number());
    }
}
