package org.clearground.report.quarterly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.land.HazardClass;
import org.clearground.land.Outcome;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;
import org.clearground.report.document.Table.HeadCell;
import org.clearground.report.draw.Caption;
import org.clearground.report.draw.Ink;
import org.clearground.report.draw.MapLayer;
import org.clearground.report.draw.MapPicture;
import org.clearground.report.draw.MapTexts;
import org.clearground.report.draw.Style;
import org.locationtech.jts.geom.Envelope;

/// The ground that was released in the period, over the hazards recorded by its end.
final class ReleaseMap {

    private static final Map<Outcome, Style> STYLES = Map.of(
            Outcome.CLEARED, Style.filled(Ink.RELEASED).outlined("#1f4d0d", 0.9),
            Outcome.REDUCED, Style.filled("#a9cf93").outlined(Ink.RELEASED, 0.9),
            Outcome.CANCELLED, Style.filled(Ink.PAPER).outlined(Ink.RELEASED, 1.1));

    private final Context context;
    private final Voice voice;
    private final Geography geography;
    private final ReleasedGround ground;

    ReleaseMap(Context context) {
        this.context = context;
        voice = context.voice();
        geography = new Geography(context.figures());
        ground = context.readings().releasedGround();
    }

    /// The map, when the books know where anything is.
    Optional<Block> block() {
        return ground.isEmpty() ? Optional.empty() : geography.extent().map(this::draw);
    }

    private Block draw(Envelope extent) {
        List<MapLayer> layers = new ArrayList<>(geography.ground());
        ground.hazards()
                .forEach((type, shapes) -> layers.add(
                        new MapLayer.Gathered(voice.text("hazard_class." + type.code()), hazard(type), shapes)));
        ground.released()
                .forEach((outcome, shapes) -> layers.add(new MapLayer.Gathered(
                        voice.text("map.outcome." + outcome.code()),
                        STYLES.getOrDefault(outcome, Style.filled(Ink.PAPER)),
                        shapes)));
        String title = voice.text("map.release");
        List<String> notes =
                new ArrayList<>(List.of(voice.text("map.release.source"), voice.text("map.release.earlier")));
        if (geography.schematic()) {
            notes.add(voice.text("map.schematic"));
        }
        notes.add(voice.text("map.not_safe"));
        return new Block.Figure(
                MapPicture.draw(
                        new Caption("map-release", title, voice.text("map.release.about")),
                        new MapPicture.Content(extent, layers, geography.labels()),
                        new MapTexts(voice.text("map.north"), voice.text("map.kilometre"), "", notes, voice.numbers())),
                Rich.of(title),
                Optional.of(data()));
    }

    private static Style hazard(HazardClass type) {
        String colour = type == HazardClass.CHA ? Ink.CONFIRMED : Ink.SUSPECTED;
        return Style.filled(colour).seeThrough(0.5).outlined(colour, 0.5);
    }

    private Table data() {
        List<Table.Row> rows = new ArrayList<>();
        ground.hazards().forEach((type, shapes) -> rows.add(row("hazard_class." + type.code(), shapes.count())));
        ground.released().forEach((outcome, shapes) -> rows.add(row("map.outcome." + outcome.code(), shapes.count())));
        return context.data(
                "map-release-data",
                voice.say("map.release.data"),
                List.of(HeadCell.words(voice.text("column.what")), HeadCell.number(voice.text("column.polygons"))),
                rows);
    }

    private Table.Row row(String key, long polygons) {
        return Context.row(
                voice.text(key),
                List.of(context.binder()
                        .constant("map.release." + key, BigDecimal.valueOf(polygons), "", "polygons-on-map")));
    }
}
