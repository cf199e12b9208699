package org.clearground.tile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// Finds, accidents, places and what minefield records claim.
final class Others {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Look look;

    Others(Look look) {
        this.look = look;
    }

    /// Finds of the asked days.
    List<Sketch> finds(Envelope box) {
        return look.things(TileLayer.FIND, box).stream()
                .filter(t -> look.isDuring(t.said().from()))
                .map(t -> sketch(t, t.shape(), "class"))
                .toList();
    }

    /// Accidents of the asked days: at their points, or counted by cells.
    List<Sketch> accidents(Envelope box) {
        Envelope wide = new Envelope(box);
        wide.expandBy(2 * AccidentCell.WIDEST, 2 * AccidentCell.WIDEST);
        List<Thing> accidents = look.things(TileLayer.ACCIDENT, look.exact() ? box : wide).stream()
                .filter(t -> look.isDuring(t.said().from()))
                .toList();
        return look.exact()
                ? accidents.stream().map(t -> sketch(t, t.shape(), "at")).toList()
                : cells(accidents, box);
    }

    private List<Sketch> cells(List<Thing> accidents, Envelope box) {
        Map<AccidentCell, List<Long>> cells = new TreeMap<>();
        for (Thing accident : accidents) {
            AccidentCell cell = AccidentCell.of(accident.box().centre());
            if (cell.box().intersects(box)) {
                cells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(look.id(accident));
            }
        }
        List<Sketch> sketches = new ArrayList<>();
        cells.forEach((cell, ids) -> {
            Map<String, Object> tags = new LinkedHashMap<>();
            tags.put("class", "cell");
            tags.put("n", (long) ids.size());
            sketches.add(new Sketch(ids, () -> GEOMETRY.toGeometry(cell.box()), tags));
        });
        return sketches;
    }

    /// Places that are valid on the day: their outlines, and a point with each one's name.
    List<Sketch> places(Envelope box) {
        List<Sketch> sketches = new ArrayList<>();
        long day = look.question().to().toEpochDay();
        for (Thing place : look.things(TileLayer.PLACE, box)) {
            if (place.said().from() <= day && day <= place.said().to()) {
                sketches.add(new Sketch(
                        List.of(look.id(place), 0L),
                        place::shape,
                        Map.of("class", place.said().kind())));
                Coordinate inside = place.shape().getInteriorPoint().getCoordinate();
                if (box.contains(inside)) {
                    Map<String, Object> tags = tags(place, "class");
                    tags.put("name", place.label().orElse(""));
                    tags.remove("since");
                    sketches.add(new Sketch(List.of(look.id(place), 1L), () -> GEOMETRY.createPoint(inside), tags));
                }
            }
        }
        return sketches;
    }

    /// What minefield records claim that were handed over by the day.
    List<Sketch> minefieldRecords(Envelope box) {
        long day = look.question().to().toEpochDay();
        return look.things(TileLayer.MINEFIELD_RECORD, box).stream()
                .filter(t -> t.said().from() <= day)
                .map(t -> sketch(t, t.shape(), "class"))
                .toList();
    }

    private Sketch sketch(Thing thing, Geometry shape, String key) {
        return new Sketch(List.of(look.id(thing)), () -> shape, tags(thing, key));
    }

    private static Map<String, Object> tags(Thing thing, String key) {
        Map<String, Object> tags = new LinkedHashMap<>();
        tags.put(key, thing.said().kind());
        tags.put("n", thing.said().count());
        tags.put("since", LocalDate.ofEpochDay(thing.said().from()).toString());
        tags.put("type", thing.record().type());
        tags.put("number", thing.record().number());
        return tags;
    }
}
