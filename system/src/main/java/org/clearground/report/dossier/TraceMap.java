package org.clearground.report.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearground.books.Claimed;
import org.clearground.land.ground.Verb;
import org.clearground.report.draw.Caption;
import org.clearground.report.draw.Drawing;
import org.clearground.report.draw.Ink;
import org.clearground.report.draw.MapLabel;
import org.clearground.report.draw.MapLayer;
import org.clearground.report.draw.MapPicture;
import org.clearground.report.draw.MapTexts;
import org.clearground.report.draw.Style;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// The point of a trace over what records claim around it, in the order in which it was decided.
final class TraceMap {

    private static final double AROUND_DEGREES = 0.0008;
    private static final double MARK = 0.009;
    private static final Map<Verb, Style> STYLES = Map.of(
            Verb.SUSPECT, Style.filled(Ink.SUSPECTED).seeThrough(0.3).outlined(Ink.SUSPECTED, 1.2),
            Verb.CONFIRM, Style.filled(Ink.CONFIRMED).seeThrough(0.3).outlined(Ink.CONFIRMED, 1.2),
            Verb.CLEAR, Style.filled("#8fbf73").seeThrough(0.7).outlined("#1f4d0d", 1.2),
            Verb.REDUCE, Style.filled("#cfe3c2").seeThrough(0.7).outlined(Ink.RELEASED, 1.2),
            Verb.CANCEL,
                    Style.filled(Ink.PAPER)
                            .seeThrough(0.7)
                            .outlined(Ink.RELEASED, 1.2)
                            .dashed("5 3"),
            Verb.REOPEN_SUSPECTED,
                    Style.filled(Ink.SUSPECTED)
                            .seeThrough(0.5)
                            .outlined(Ink.TEXT, 1.0)
                            .dashed("2 2"),
            Verb.REOPEN_CONFIRMED,
                    Style.filled(Ink.CONFIRMED)
                            .seeThrough(0.5)
                            .outlined(Ink.TEXT, 1.0)
                            .dashed("2 2"));

    private final TraceFile file;
    private final Words words;

    TraceMap(TraceFile file, Words words) {
        this.file = file;
        this.words = words;
    }

    /// The map; empty when no record claims anything around the point.
    Optional<Drawing> draw() {
        if (file.there().isEmpty() && file.near().isEmpty()) {
            return Optional.empty();
        }
        Envelope extent = new Envelope(
                file.position().lon(), file.position().lon(),
                file.position().lat(), file.position().lat());
        file.there().forEach(c -> extent.expandToInclude(c.act().outline().envelope()));
        extent.expandBy(AROUND_DEGREES);
        Map<Verb, List<Geometry>> shapes = new LinkedHashMap<>();
        for (Verb verb : Verb.values()) {
            List<Geometry> of = Stream.concat(file.there().stream(), file.near().stream())
                    .map(Claimed::act)
                    .filter(a -> a.verb() == verb)
                    .<Geometry>map(a -> a.outline().geometry())
                    .toList();
            if (!of.isEmpty()) {
                shapes.put(verb, of);
            }
        }
        List<MapLayer> layers = new ArrayList<>();
        shapes.forEach((verb, of) -> layers.add(new MapLayer.Areas(
                words.text("verb." + verb.code()), STYLES.getOrDefault(verb, Style.line(Ink.MUTED, 1)), of)));
        double size = Math.max(extent.getWidth(), extent.getHeight()) * MARK;
        layers.add(new MapLayer.Areas(
                words.text("trace.point"), Style.filled(Ink.TEXT), List.of(TaskMap.diamond(file.position(), size))));
        MapTexts texts = new MapTexts(
                words.text("map.north"),
                words.text("map.kilometre"),
                "",
                List.of(words.text("map.unknown")),
                words.numbers());
        Caption caption = new Caption("trace-map", words.text("trace.map.title"), words.text("trace.map.description"));
        List<MapLabel> none = List.of();
        return Optional.of(MapPicture.draw(caption, new MapPicture.Content(extent, layers, none), texts));
    }
}
