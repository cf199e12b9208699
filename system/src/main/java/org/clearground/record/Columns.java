package org.clearground.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.clearground.geo.Position;
import org.clearground.record.Format.Storage;

/// Columns that many types share.
public final class Columns {

    /// The number that people use; unique within its type, and the key of its list files.
    public static final Column<String> NUMBER = Column.required("number", Formats.NUMBER);

    /// Where the record comes from, in words.
    public static final Column<String> SOURCE = Column.optional("source", Formats.TEXT);

    /// Where the record is, degrees east; comes with [#LAT].
    public static final Column<BigDecimal> LON = Column.optional("lon", Formats.LONGITUDE);

    /// Where the record is, degrees north; comes with [#LON].
    public static final Column<BigDecimal> LAT = Column.optional("lat", Formats.LATITUDE);

    /// The name of the column that is a feature's geometry in every type that has one.
    public static final String GEOMETRY = "geometry";

    private Columns() {}

    /// The column that a feature's geometry is: `geometry`; where there is none, and no position, the only line
    /// or polygon, such as the course of a fence.
    public static Optional<Column<?>> drawn(Collection<? extends Column<?>> columns) {
        List<Column<?>> shapes = new ArrayList<>();
        for (Column<?> column : columns) {
            if (column.name().equals(GEOMETRY)) {
                return Optional.of(column);
            }
            Storage storage = column.format().storage();
            if (storage == Storage.LINE || storage == Storage.POLYGON) {
                shapes.add(column);
            }
        }
        return shapes.size() == 1 && !columns.contains(LON) ? Optional.of(shapes.getFirst()) : Optional.empty();
    }

    /// The position of a record or row that fills both [#LON] and [#LAT].
    public static Optional<Position> position(Fields fields) {
        return position(fields, LON, LAT);
    }

    /// The position in two columns, when both are filled.
    public static Optional<Position> position(Fields fields, Column<BigDecimal> lon, Column<BigDecimal> lat) {
        return fields.find(lon).flatMap(x -> fields.find(lat).map(y -> new Position(x.doubleValue(), y.doubleValue())));
    }
}
