package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearground.accident.AccidentStatus;
import org.clearground.accident.AccidentType;
import org.clearground.accident.Zone;
import org.clearground.quantity.Period;
import org.clearground.record.Fields;
import org.clearground.registry.Links;
import org.clearground.registry.ReferenceZoneType;
import org.clearground.registry.YesNo;
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
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// Where accidents happened since the cumulation began, by zone.
final class AccidentMap {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Map<Zone, Style> STYLES = Map.of(
            Zone.ON, Style.filled(Ink.DARK).seeThrough(0.85).outlined(Ink.PAPER, 0.8),
            Zone.BEYOND, Style.filled(Ink.ACCENT).seeThrough(0.75).outlined(Ink.PAPER, 0.8),
            Zone.ELSEWHERE, Style.filled(Ink.MIDDLE).seeThrough(0.85).outlined(Ink.PAPER, 0.8),
            Zone.UNKNOWN, Style.filled(Ink.PAPER).outlined(Ink.TEXT, 1.2));

    private final Context context;
    private final Voice voice;
    private final Geography geography;
    private final EnumMap<Zone, List<MapLayer.Spot>> spots = new EnumMap<>(Zone.class);

    AccidentMap(Context context) {
        this.context = context;
        voice = context.voice();
        geography = new Geography(context.figures());
    }

    /// The map, when the books know where anything is.
    Optional<Block> block() {
        Period period = context.figures().scope().cumulative();
        Geography.current(context, new AccidentType(), f -> {
            boolean counts = f.get(AccidentType.STATUS) != AccidentStatus.REJECTED
                    && period.contains(f.get(AccidentType.FROM_DAY));
            if (counts) {
                place(f);
            }
        });
        return spots.isEmpty() ? Optional.empty() : geography.extent().map(this::draw);
    }

    private void place(Fields f) {
        geography
                .position(f, f.get(Links.PLACE))
                .ifPresent(at -> spots.computeIfAbsent(f.get(AccidentType.ZONE), z -> new ArrayList<>())
                        .add(new MapLayer.Spot(at.lon(), at.lat(), 1)));
    }

    private Block draw(Envelope extent) {
        List<MapLayer> layers = new ArrayList<>(geography.ground());
        layers.addAll(lines());
        spots.forEach((zone, at) -> layers.add(new MapLayer.Spots(name(zone), STYLES.getOrDefault(zone, style()), at)));
        String title = voice.text("map.accidents");
        List<String> notes = new ArrayList<>(List.of(voice.text("map.accidents.source")));
        if (geography.schematic()) {
            notes.add(voice.text("map.schematic"));
        }
        notes.add(voice.text("map.not_safe"));
        return new Block.Figure(
                MapPicture.draw(
                        new Caption("map-accidents", title, voice.text("map.accidents.about")),
                        new MapPicture.Content(extent, layers, geography.labels()),
                        new MapTexts(
                                voice.text("map.north"),
                                voice.text("map.kilometre"),
                                voice.text("map.accidents.each"),
                                notes,
                                voice.numbers())),
                Rich.of(title),
                Optional.of(data()));
    }

    private static Style style() {
        return Style.filled(Ink.PAPER).outlined(Ink.TEXT, 1);
    }

    private List<MapLayer> lines() {
        List<MapLayer> layers = new ArrayList<>();
        Geography.current(context, new ReferenceZoneType(), f -> {
            String word = voice.text("map.line_schematic");
            boolean schematic = f.get(ReferenceZoneType.SCHEMATIC) == YesNo.YES;
            String name = f.get(ReferenceZoneType.NAME)
                    + (schematic && !f.get(ReferenceZoneType.NAME).contains(word) ? " (" + word + ")" : "");
            Coordinate[] points = f.get(ReferenceZoneType.GEOMETRY).points().stream()
                    .map(p -> new Coordinate(p.lon(), p.lat()))
                    .toArray(Coordinate[]::new);
            List<Geometry> course = List.of(GEOMETRY.createLineString(points));
            layers.add(new MapLayer.Lines(name, Style.line(Ink.TEXT, 1.6).dashed("7 4"), course));
        });
        return layers;
    }

    private Table data() {
        List<Table.Row> rows = new ArrayList<>();
        spots.forEach((zone, at) -> rows.add(Context.row(
                name(zone),
                List.of(context.binder()
                        .constant(
                                "map.accidents." + zone.code(),
                                java.math.BigDecimal.valueOf(at.size()),
                                "",
                                "accidents-on-map")))));
        return context.data(
                "map-accidents-data",
                voice.say("map.accidents.data"),
                List.of(HeadCell.words(voice.text("column.zone")), HeadCell.number(voice.text("column.accidents"))),
                rows);
    }

    private String name(Zone zone) {
        return voice.text("zone." + zone.name().toLowerCase(Locale.ROOT));
    }
}
