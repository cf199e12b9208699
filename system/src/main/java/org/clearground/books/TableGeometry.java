package org.clearground.books;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.clearground.geo.Outline;
import org.clearground.geo.Wkb;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Format.Storage;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.registry.Course;
import org.jspecify.annotations.Nullable;

/// Where the geometry of a table's rows comes from.
///
/// @param kind   the GeoPackage's word for the kind of geometry, or empty when the table has none
/// @param source gives a row's geometry
public record TableGeometry(Optional<String> kind, Source source) {

    private static final TableGeometry NONE = new TableGeometry(Optional.empty(), (_, _) -> Optional.empty());
    private static final int BEFORE_POLYGONS = 9;

    /// A row's geometry: 2-D little-endian WKB, WGS84, or empty.
    public interface Source {
        /// The geometry, from the entry or from the fields.
        Optional<byte[]> wkb(byte @Nullable [] ofEntry, Fields row);
    }

    /// The record's own geometry; or its line; or the polygons of an inner list together; or its point in `lon`
    /// and `lat`.
    public static TableGeometry of(RecordType type) {
        if (type.geometry().isPresent()) {
            return new TableGeometry(Optional.of("MULTIPOLYGON"), (wkb, _) -> Optional.ofNullable(wkb));
        }
        Optional<Column<?>> line = column(type.columns(), Storage.LINE);
        if (line.isPresent()) {
            return new TableGeometry(Optional.of("LINESTRING"), (_, row) -> line(row, line.get()));
        }
        for (ListOf list : type.lists()) {
            Optional<Column<?>> polygon = polygon(list.columns());
            if (polygon.isPresent()) {
                return new TableGeometry(Optional.of("MULTIPOLYGON"), (_, record) -> all(record, list, polygon.get()));
            }
        }
        return point(type.columns());
    }

    /// The polygon of a row, or its point in `lon` and `lat`.
    public static TableGeometry of(ListOf list) {
        return polygon(list.columns())
                .map(c -> new TableGeometry(Optional.of("MULTIPOLYGON"), (_, row) -> outline(row, c)))
                .orElseGet(() -> point(list.columns()));
    }

    private static Optional<Column<?>> polygon(List<Column<?>> columns) {
        return column(columns, Storage.POLYGON);
    }

    private static Optional<Column<?>> column(List<Column<?>> columns, Storage storage) {
        return columns.stream().filter(c -> c.format().storage() == storage).findFirst();
    }

    private static Optional<byte[]> line(Fields row, Column<?> column) {
        return row.find(column).filter(Course.class::isInstance).map(c -> Wkb.writeLine(((Course) c).points()));
    }

    private static TableGeometry point(List<Column<?>> columns) {
        if (!columns.contains(Columns.LON) || !columns.contains(Columns.LAT)) {
            return NONE;
        }
        return new TableGeometry(
                Optional.of("POINT"), (_, row) -> Columns.position(row).map(p -> Wkb.write(p.point())));
    }

    private static Optional<byte[]> outline(Fields row, Column<?> column) {
        return row.find(column).filter(Outline.class::isInstance).map(o -> Wkb.write(((Outline) o).geometry()));
    }

    /// The multipolygons of the rows in one, without joining them: each polygon stays as it was reported.
    private static Optional<byte[]> all(Fields record, ListOf list, Column<?> column) {
        List<byte[]> parts = record.list(list).stream()
                .flatMap(row -> outline(row, column).stream())
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        int length = parts.stream().mapToInt(p -> p.length - BEFORE_POLYGONS).sum();
        int polygons = parts.stream()
                .mapToInt(p -> ByteBuffer.wrap(p).order(ByteOrder.LITTLE_ENDIAN).getInt(BEFORE_POLYGONS - 4))
                .sum();
        ByteBuffer whole = ByteBuffer.allocate(BEFORE_POLYGONS + length).order(ByteOrder.LITTLE_ENDIAN);
        whole.put(parts.getFirst(), 0, BEFORE_POLYGONS - 4).putInt(polygons);
        parts.forEach(p -> whole.put(p, BEFORE_POLYGONS, p.length - BEFORE_POLYGONS));
        return Optional.of(whole.array());
    }
}
