package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.clearground.figures.NationalFigures;
import org.clearground.geo.Outline;
import org.clearground.geo.Position;
import org.clearground.ledger.Entry;
import org.clearground.record.BodyCodec;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;
import org.clearground.registry.PlaceLevel;
import org.clearground.registry.PlaceType;
import org.clearground.registry.YesNo;
import org.clearground.report.draw.Ink;
import org.clearground.report.draw.MapLabel;
import org.clearground.report.draw.MapLayer;
import org.clearground.report.draw.Style;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// The ground under the report's maps: the named districts, their neighbours, their names.
final class Geography {

    private final NationalFigures figures;
    private final List<Fields> districts;
    private final Set<String> named;

    Geography(NationalFigures figures) {
        this.figures = figures;
        named = new HashSet<>(figures.register().namedDistricts());
        districts = figures.register().places().stream()
                .filter(f -> f.get(PlaceType.LEVEL) == PlaceLevel.DISTRICT)
                .filter(f -> f.find(PlaceType.GEOMETRY).isPresent())
                .toList();
    }

    /// What the named districts cover; empty when none has a boundary.
    Optional<Envelope> extent() {
        Envelope extent = new Envelope();
        districts.stream()
                .filter(this::isNamed)
                .forEach(f -> extent.expandToInclude(f.get(PlaceType.GEOMETRY).envelope()));
        return extent.isNull() || extent.getWidth() == 0 ? Optional.empty() : Optional.of(extent);
    }

    /// Other districts in paper's colour, the named ones over them.
    List<MapLayer> ground() {
        List<Geometry> near = new ArrayList<>();
        List<Geometry> own = new ArrayList<>();
        for (Fields district : districts) {
            (isNamed(district) ? own : near)
                    .add(district.get(PlaceType.GEOMETRY).geometry());
        }
        return List.of(
                new MapLayer.Areas("", Style.filled(Ink.PAPER).outlined(Ink.GRID, 0.7), near),
                new MapLayer.Areas("", Style.filled(Ink.LAND).outlined(Ink.BORDER, 0.9), own));
    }

    /// The names of the named districts, each at a point inside it.
    List<MapLabel> labels() {
        List<MapLabel> labels = new ArrayList<>();
        for (Fields district : districts) {
            if (isNamed(district)) {
                Position at = district.get(PlaceType.GEOMETRY).inside();
                labels.add(new MapLabel(at.lon(), at.lat(), district.get(PlaceType.NAME), labels.size()));
            }
        }
        return labels;
    }

    /// A named district.
    ///
    /// @param number in the gazetteer
    /// @param shape  its boundary
    record Named(String number, Geometry shape) {}

    /// The named districts in the order of their [#labels()].
    List<Named> named() {
        return districts.stream()
                .filter(this::isNamed)
                .map(f -> new Named(
                        f.get(Columns.NUMBER), f.get(PlaceType.GEOMETRY).geometry()))
                .toList();
    }

    /// The other districts.
    List<Geometry> neighbours() {
        return districts.stream()
                .filter(f -> !isNamed(f))
                .<Geometry>map(f -> f.get(PlaceType.GEOMETRY).geometry())
                .toList();
    }

    /// Whether any boundary shown is only schematic.
    boolean schematic() {
        return districts.stream().anyMatch(f -> isNamed(f) && f.get(PlaceType.SCHEMATIC) == YesNo.YES);
    }

    /// Where a record is: its own point, else a point inside its place or the district around that.
    Optional<Position> position(Fields record, String place) {
        return Columns.position(record)
                .or(() -> boundary(place).map(Outline::inside))
                .or(() -> boundary(figures.register().district(place)).map(Outline::inside));
    }

    private Optional<Outline> boundary(String place) {
        return figures.register().places().stream()
                .filter(f -> f.get(Columns.NUMBER).equals(place))
                .findFirst()
                .flatMap(f -> f.find(PlaceType.GEOMETRY));
    }

    private boolean isNamed(Fields district) {
        return named.contains(district.get(Columns.NUMBER));
    }

    /// Reads the current records of a type within the report's prefix.
    static void current(Context context, RecordType type, Consumer<Fields> each) {
        context.ledger()
                .current(
                        type.name(),
                        context.figures().scope().known().seq(),
                        entry -> each.accept(fields(type, entry)));
    }

    /// The fields of an entry's version.
    static Fields fields(RecordType type, Entry entry) {
        return BodyCodec.fields(
                type, entry.draft().content().body(), entry.draft().content().geometry());
    }
}
