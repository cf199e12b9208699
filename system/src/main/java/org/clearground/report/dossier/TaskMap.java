package org.clearground.report.dossier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.clearground.books.Kept;
import org.clearground.geo.Position;
import org.clearground.land.HazardAreaType;
import org.clearground.land.HazardClass;
import org.clearground.land.Outcome;
import org.clearground.land.PointKind;
import org.clearground.land.ReleasedPolygon;
import org.clearground.report.draw.Caption;
import org.clearground.report.draw.Drawing;
import org.clearground.report.draw.Ink;
import org.clearground.report.draw.MapLabel;
import org.clearground.report.draw.MapLayer;
import org.clearground.report.draw.MapPicture;
import org.clearground.report.draw.MapTexts;
import org.clearground.report.draw.Style;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// The completion map: hazards, what was cleared, reduced and cancelled on them, and the points to find it again.
/// What lies beside the released ground keeps the colour of its hazard: nothing here looks safe that is not.
final class TaskMap {

    static final Map<Outcome, Style> RELEASED = Map.of(
            Outcome.CLEARED, Style.filled("#8fbf73").outlined("#1f4d0d", 1.2),
            Outcome.REDUCED, Style.filled("#cfe3c2").outlined(Ink.RELEASED, 1.2),
            Outcome.CANCELLED,
                    Style.filled(Ink.PAPER).outlined(Ink.RELEASED, 1.2).dashed("5 3"),
            Outcome.UNKNOWN, Style.filled(Ink.PAPER).outlined(Ink.MUTED, 1.0).dashed("2 3"));
    private static final double SMALLEST_DEGREES = 0.0005;

    /// Half the width of a point's mark, as a share of the map.
    private static final double MARK = 0.006;

    private final TaskFile file;
    private final Words words;
    private final List<Leg> legs;

    TaskMap(TaskFile file, Words words, List<Leg> legs) {
        this.file = file;
        this.words = words;
        this.legs = legs;
    }

    /// The map; empty when nothing of the task has a place.
    Optional<Drawing> draw() {
        Envelope extent = new Envelope();
        List<MapLayer> layers = new ArrayList<>();
        hazards(layers, extent);
        released(layers, extent);
        legs.forEach(leg ->
                extent.expandToInclude(leg.position().lon(), leg.position().lat()));
        if (extent.isNull()) {
            return Optional.empty();
        }
        extent.expandBy(
                Math.max(0, SMALLEST_DEGREES - extent.getWidth()) / 2,
                Math.max(0, SMALLEST_DEGREES - extent.getHeight()) / 2);
        extent.expandBy(extent.getWidth() * 0.08, extent.getHeight() * 0.08);
        double size = Math.max(extent.getWidth(), extent.getHeight()) * MARK;
        points(layers, size);
        MapTexts texts = new MapTexts(
                words.text("map.north"),
                words.text("map.kilometre"),
                "",
                List.of(words.text("map.note"), words.text("map.unknown")),
                words.numbers());
        Caption caption = new Caption(
                "completion-map",
                words.say("map.title", Map.of("task", file.number())).plain(),
                words.text("map.description"));
        return Optional.of(MapPicture.draw(caption, new MapPicture.Content(extent, layers, labels(size)), texts));
    }

    private void hazards(List<MapLayer> layers, Envelope extent) {
        Map<HazardClass, List<Geometry>> shapes = new EnumMap<>(HazardClass.class);
        for (Kept hazard : file.hazards()) {
            var outline = hazard.fields().get(HazardAreaType.GEOMETRY);
            shapes.computeIfAbsent(hazard.fields().get(HazardAreaType.CLASS), _ -> new ArrayList<>())
                    .add(outline.geometry());
            extent.expandToInclude(outline.envelope());
        }
        shapes.forEach((type, of) -> {
            String colour = type == HazardClass.CHA ? Ink.CONFIRMED : Ink.SUSPECTED;
            layers.add(new MapLayer.Areas(
                    words.text("map.hazard." + type.code()),
                    Style.filled(colour).seeThrough(0.35).outlined(colour, 1.2),
                    of));
        });
    }

    private void released(List<MapLayer> layers, Envelope extent) {
        Map<Outcome, List<Geometry>> shapes = new EnumMap<>(Outcome.class);
        for (ReleasedPolygon polygon : file.polygons()) {
            shapes.computeIfAbsent(polygon.outcome(), _ -> new ArrayList<>())
                    .add(polygon.outline().geometry());
            extent.expandToInclude(polygon.outline().envelope());
        }
        shapes.forEach((outcome, of) -> layers.add(new MapLayer.Areas(
                words.text("map.released." + outcome.code()),
                RELEASED.getOrDefault(outcome, Style.line(Ink.MUTED, 1)),
                of)));
    }

    private void points(List<MapLayer> layers, double size) {
        spots(layers, "map.points", Ink.DARK, size, leg -> !isReference(leg));
        spots(layers, "map.reference", Ink.ACCENT, size, TaskMap::isReference);
    }

    private static boolean isReference(Leg leg) {
        return leg.kind() == PointKind.REFERENCE_POINT || leg.kind() == PointKind.BENCHMARK;
    }

    private void spots(List<MapLayer> layers, String key, String colour, double size, Predicate<Leg> which) {
        List<Geometry> marks = legs.stream()
                .filter(which)
                .map(leg -> diamond(leg.position(), size))
                .toList();
        if (!marks.isEmpty()) {
            layers.add(new MapLayer.Areas(words.text(key), Style.filled(colour), marks));
        }
    }

    static Geometry diamond(Position at, double size) {
        return new GeometryFactory().createPolygon(new Coordinate[] {
            new Coordinate(at.lon() - size, at.lat()),
            new Coordinate(at.lon(), at.lat() + size),
            new Coordinate(at.lon() + size, at.lat()),
            new Coordinate(at.lon(), at.lat() - size),
            new Coordinate(at.lon() - size, at.lat())
        });
    }

    /// Over their points.
    private List<MapLabel> labels(double size) {
        List<MapLabel> labels = new ArrayList<>();
        for (Leg leg : legs) {
            if (labels.stream().noneMatch(l -> l.text().equals(leg.label()))) {
                labels.add(new MapLabel(
                        leg.position().lon(), leg.position().lat() + 2.5 * size, leg.label(), labels.size()));
            }
        }
        return labels;
    }
}
