package org.clearground.tile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearground.accident.AccidentStatus;
import org.clearground.accident.AccidentType;
import org.clearground.books.Kept;
import org.clearground.geo.Outline;
import org.clearground.geo.Position;
import org.clearground.land.Find;
import org.clearground.ledger.ValueSpan;
import org.clearground.minefieldrecord.MinefieldRecordType;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.ListOf;
import org.clearground.registry.AttributeType;
import org.clearground.registry.Course;
import org.clearground.registry.Links;
import org.clearground.registry.PlaceType;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// What a record's entry draws, but for its claims on the ground.
final class Drawing {

    private static final String PLACE = "place";

    /// The attribute by which a country says for whom a single record is: public, partner or authority.
    static final String MARK = AttributeType.PREFIX + "sensitivity";

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Kept kept;
    private final Places places;
    private final Each each;
    /// Beside the record's claims, which are counted from 0.
    private int part = 1 << 19;

    /// Is told what a record draws: in which layer, which of its things, where in degrees, and what it says.
    @FunctionalInterface
    interface Each {
        void put(TileLayer layer, int part, Geometry shape, Thing.Said said);
    }

    /// @param places where records are that name only a place
    /// @param each   is told each thing
    Drawing(Kept kept, Places places, Each each) {
        this.kept = kept;
        this.places = places;
        this.each = each;
    }

    /// Whether records of a type draw anything.
    static boolean draws(String type, List<ListOf> lists) {
        return type.equals(PlaceType.TYPE)
                || type.equals(AccidentType.TYPE)
                || type.equals(MinefieldRecordType.TYPE)
                || lists.stream().anyMatch(l -> l.name().equals(Find.LIST.name()));
    }

    /// For whom the record says that it is; a word that is none of them counts as the narrowest circle.
    static @Nullable Tier marked(Fields fields) {
        for (Column<?> column : fields.values().keySet()) {
            if (column.name().equals(MARK)) {
                return fields.text(column).flatMap(Tier::of).orElse(Tier.AUTHORITY);
            }
        }
        return null;
    }

    /// The number of the place where a record says that it is.
    static @Nullable String placeOf(Kept kept) {
        for (Column<?> column : kept.fields().values().keySet()) {
            if (column.name().equals(PLACE)
                    && column.format().refersTo().filter(PlaceType.TYPE::equals).isPresent()) {
                return kept.fields().text(column).orElse(null);
            }
        }
        return null;
    }

    void draw() {
        switch (kept.type().name()) {
            case PlaceType.TYPE -> place();
            case AccidentType.TYPE -> accident();
            case MinefieldRecordType.TYPE -> minefieldRecord();
            default -> finds();
        }
    }

    private void place() {
        Fields fields = kept.fields();
        fields.find(PlaceType.GEOMETRY)
                .ifPresent(outline -> put(
                        TileLayer.PLACE,
                        outline.geometry(),
                        days(),
                        fields.get(PlaceType.LEVEL).code(),
                        fields.get(PlaceType.NAME)));
    }

    private void accident() {
        Fields fields = kept.fields();
        if (fields.get(AccidentType.STATUS) == AccidentStatus.REJECTED) {
            return;
        }
        Columns.position(fields)
                .or(() -> places.inside(fields.get(Links.PLACE)))
                .ifPresent(at -> put(
                        TileLayer.ACCIDENT,
                        point(at),
                        ValueSpan.on(fields.get(AccidentType.FROM_DAY)),
                        Columns.position(fields).isPresent() ? "point" : "place",
                        null));
    }

    private void minefieldRecord() {
        ValueSpan from = new ValueSpan(days().from(), LocalDate.MAX);
        List<Geometry> shapes = new ArrayList<>();
        kept.fields().find(MinefieldRecordType.GEOMETRY).map(Outline::geometry).ifPresent(shapes::add);
        for (ListOf list : kept.type().lists()) {
            for (Fields row : kept.fields().list(list)) {
                Columns.position(row).map(Drawing::point).ifPresent(shapes::add);
                row.values().values().stream()
                        .filter(Course.class::isInstance)
                        .forEach(course -> shapes.add(line((Course) course)));
            }
        }
        shapes.forEach(shape -> put(TileLayer.MINEFIELD_RECORD, shape, from, "claimed", null));
    }

    private void finds() {
        Optional<Position> own =
                kept.type().columns().contains(Columns.LON) ? Columns.position(kept.fields()) : Optional.empty();
        LocalDate last = days().to();
        for (Fields row : kept.fields().list(Find.LIST)) {
            Find find = Find.of(row);
            find.position().or(() -> own).ifPresent(at -> {
                LocalDate day = find.foundOn().orElse(last);
                Thing.Said said = new Thing.Said(
                        day.toEpochDay(),
                        day.toEpochDay(),
                        find.category().code(),
                        null,
                        find.quantity().value());
                each.put(TileLayer.FIND, part++, point(at), said);
            });
        }
    }

    private ValueSpan days() {
        return kept.entry().draft().when();
    }

    private void put(TileLayer layer, Geometry shape, ValueSpan days, String kind, @Nullable String label) {
        Thing.Said said = new Thing.Said(days.from().toEpochDay(), days.to().toEpochDay(), kind, label, 1);
        each.put(layer, part++, shape, said);
    }

    private static Geometry point(Position at) {
        return GEOMETRY.createPoint(new Coordinate(at.lon(), at.lat()));
    }

    private static Geometry line(Course course) {
        return GEOMETRY.createLineString(course.points().stream()
                .map(p -> new Coordinate(p.lon(), p.lat()))
                .toArray(Coordinate[]::new));
    }
}
