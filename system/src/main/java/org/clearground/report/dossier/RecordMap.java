package org.clearground.report.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.geo.Outline;
import org.clearground.geo.Position;
import org.clearground.land.HazardAreaType;
import org.clearground.land.HazardClass;
import org.clearground.land.Outcome;
import org.clearground.land.ReleasedPolygon;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.registry.Course;
import org.clearground.report.draw.Caption;
import org.clearground.report.draw.Drawing;
import org.clearground.report.draw.Ink;
import org.clearground.report.draw.MapLayer;
import org.clearground.report.draw.MapPicture;
import org.clearground.report.draw.MapTexts;
import org.clearground.report.draw.Style;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// What one record says, on a map: its boundary, line and point, and those of its lists. Nothing around it is
/// shown, and the map says that white ground is unknown.
public final class RecordMap {

    private static final double SMALLEST_DEGREES = 0.0005;
    private static final double MARGIN = 0.08;
    private static final double MARK = 0.008;
    private static final Style PLAIN = Style.filled(Ink.MUTED).seeThrough(0.25).outlined(Ink.DARK, 1.2);

    private final RecordType type;
    private final String number;
    private final Words words;
    private final Envelope extent = new Envelope();
    private final Map<String, Shapes> shapes = new LinkedHashMap<>();
    private final Map<String, List<Position>> points = new LinkedHashMap<>();

    /// Outlines or lines painted alike.
    private record Shapes(Style style, boolean lines, List<Geometry> of) {}

    private RecordMap(RecordType type, String number, Words words) {
        this.type = type;
        this.number = number;
        this.words = words;
    }

    /// The map; empty when the record has no place of its own.
    ///
    /// @param known    the prefix, for names
    /// @param language of the legend
    public static Optional<Drawing> of(Books books, Kept record, long known, String language) {
        return of(books, record.type(), record.fields(), known, language);
    }

    /// The same of a record that is not in the books yet, perhaps with fields that are still empty.
    public static Optional<Drawing> of(Books books, RecordType type, Fields fields, long known, String language) {
        String number = fields.has(Columns.NUMBER) ? fields.get(Columns.NUMBER) : "";
        RecordMap map = new RecordMap(type, number, new Words(books, known, language));
        map.gather(map.words.labels().type(type), type.columns(), fields);
        for (ListOf list : type.lists()) {
            String name = map.words.labels().list(type, list);
            fields.list(list).forEach(row -> map.gather(name, list.columns(), row));
        }
        return map.extent.isNull() ? Optional.empty() : Optional.of(map.draw());
    }

    private void gather(String name, List<Column<?>> columns, Fields row) {
        for (Column<?> column : columns) {
            Object value = row.has(column) ? row.get(column) : null;
            if (value instanceof Outline outline) {
                add(layerOf(name, row), styleOf(row), false, outline.geometry());
            } else if (value instanceof Course course && course.points().size() > 1) {
                add(name, Style.line(Ink.DARK, 1.6), true, line(course));
            }
        }
        if (columns.contains(Columns.LON)) {
            Columns.position(row).ifPresent(at -> {
                extent.expandToInclude(at.lon(), at.lat());
                points.computeIfAbsent(name, _ -> new ArrayList<>()).add(at);
            });
        }
    }

    private void add(String name, Style style, boolean lines, Geometry shape) {
        extent.expandToInclude(shape.getEnvelopeInternal());
        shapes.computeIfAbsent(name, _ -> new Shapes(style, lines, new ArrayList<>()))
                .of()
                .add(shape);
    }

    private String layerOf(String name, Fields row) {
        if (row.has(ReleasedPolygon.OUTCOME)) {
            return words.text("map.released." + row.get(ReleasedPolygon.OUTCOME).code());
        }
        return isHazard()
                ? words.text("map.hazard." + row.get(HazardAreaType.CLASS).code())
                : name;
    }

    private Style styleOf(Fields row) {
        if (row.has(ReleasedPolygon.OUTCOME)) {
            Outcome outcome = row.get(ReleasedPolygon.OUTCOME);
            return TaskMap.RELEASED.getOrDefault(outcome, PLAIN);
        }
        if (isHazard()) {
            String colour = row.get(HazardAreaType.CLASS) == HazardClass.CHA ? Ink.CONFIRMED : Ink.SUSPECTED;
            return Style.filled(colour).seeThrough(0.35).outlined(colour, 1.2);
        }
        return PLAIN;
    }

    private boolean isHazard() {
        return type.name().equals(HazardAreaType.TYPE);
    }

    private static Geometry line(Course course) {
        return new GeometryFactory()
                .createLineString(course.points().stream()
                        .map(p -> new Coordinate(p.lon(), p.lat()))
                        .toArray(Coordinate[]::new));
    }

    private Drawing draw() {
        extent.expandBy(
                Math.max(0, SMALLEST_DEGREES - extent.getWidth()) / 2,
                Math.max(0, SMALLEST_DEGREES - extent.getHeight()) / 2);
        extent.expandBy(extent.getWidth() * MARGIN, extent.getHeight() * MARGIN);
        double size = Math.max(extent.getWidth(), extent.getHeight()) * MARK;
        String own = words.labels().type(type);
        List<MapLayer> layers = new ArrayList<>();
        shapes.forEach((name, of) -> layers.add(
                of.lines()
                        ? new MapLayer.Lines(name, of.style(), of.of())
                        : new MapLayer.Areas(name, of.style(), of.of())));
        points.forEach((name, at) -> layers.add(new MapLayer.Areas(
                name,
                Style.filled(name.equals(own) ? Ink.DARK : Ink.ACCENT),
                at.stream().map(p -> TaskMap.diamond(p, size)).toList())));
        String title = own + " " + number;
        return MapPicture.draw(
                new Caption("record-map", title, words.text("record.map.description")),
                new MapPicture.Content(extent, layers, List.of()),
                new MapTexts(
                        words.text("map.north"),
                        words.text("map.kilometre"),
                        "",
                        List.of(words.text("map.unknown")),
                        words.numbers()));
    }
}
