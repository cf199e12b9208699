package org.clearground.web.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearground.report.draw.Caption;
import org.clearground.report.draw.Ink;
import org.clearground.report.draw.MapLayer;
import org.clearground.report.draw.MapPicture;
import org.clearground.report.draw.MapTexts;
import org.clearground.report.draw.NumberStyle;
import org.clearground.report.draw.Outlines;
import org.clearground.report.draw.Style;
import org.clearground.tile.TileLayer;
import org.clearground.tile.TileQuestion;
import org.clearground.tile.Tiles;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.MessageSource;

/// The whole map as one drawing.
final class WholeMap {

    private static final double MARGIN = 0.03;
    private static final double EMPTY_DEGREES = 1;
    private static final Style BORDERS = Style.filled(Ink.LAND).outlined(Ink.BORDER, 0.9);
    private static final Map<String, Style> STYLES = Map.of(
            "suspected", Style.filled(Ink.SUSPECTED).seeThrough(0.5).outlined(Ink.SUSPECTED, 0.6),
            "confirmed", Style.filled(Ink.CONFIRMED).seeThrough(0.5).outlined(Ink.CONFIRMED, 0.6),
            "cleared", Style.filled(Ink.RELEASED).outlined("#1f4d0d", 0.8),
            "reduced", Style.filled("#a9cf93").outlined(Ink.RELEASED, 0.8),
            "cancelled", Style.filled(Ink.PAPER).outlined(Ink.RELEASED, 1));

    private final Tiles tiles;
    private final MessageSource texts;
    private final Locale locale;

    WholeMap(Tiles tiles, MessageSource texts, Locale locale) {
        this.tiles = tiles;
        this.texts = texts;
        this.locale = locale;
    }

    String draw(TileQuestion question) {
        Envelope extent = tiles.reach(question)
                .map(r -> new Envelope(r.box()))
                .orElse(new Envelope(-EMPTY_DEGREES, EMPTY_DEGREES, -EMPTY_DEGREES, EMPTY_DEGREES));
        extent.expandBy(extent.getWidth() * MARGIN, extent.getHeight() * MARGIN);
        List<MapLayer> layers = new ArrayList<>();
        List<Geometry> districts = tiles.outlines(TileLayer.PLACE, question).getOrDefault("district", List.of());
        layers.add(new MapLayer.Areas(
                "",
                BORDERS,
                districts.stream().filter(g -> g.getDimension() == 2).toList()));
        for (TileLayer layer : List.of(TileLayer.RELEASED, TileLayer.HAZARD)) {
            tiles.outlines(layer, question).forEach((kind, shapes) -> {
                Outlines outlines = Outlines.on(extent);
                shapes.forEach(outlines::add);
                layers.add(new MapLayer.Gathered(text("map.class." + kind), style(kind), outlines));
            });
        }
        return MapPicture.draw(
                        new Caption("map", text("map.title"), text("map.about")),
                        new MapPicture.Content(extent, layers, List.of()),
                        new MapTexts(
                                text("map.north"),
                                text("map.kilometre"),
                                "",
                                List.of(text("map.unknown"), text("map.earlier")),
                                NumberStyle.ENGLISH))
                .svg();
    }

    private static Style style(String kind) {
        return STYLES.getOrDefault(kind, Style.filled(Ink.PAPER).outlined(Ink.MUTED, 1));
    }

    private String text(String key) {
        return texts.getMessage(key, null, locale);
    }
}
