package org.clearground.demo;

import org.clearground.exchange.Row;
import org.clearground.geo.Wkt;
import org.locationtech.jts.geom.Geometry;

/// A row of the demonstration country's files.
///
/// @param row as read
record Item(Row row) {

    /// The cell's text, empty when the cell is.
    String get(String column) {
        return row.cells().getOrDefault(column, "");
    }

    String number() {
        return get("number");
    }

    long whole(String column) {
        return Long.parseLong(get(column));
    }

    Geometry ground() {
        return Wkt.read(row.findGeometry().orElseThrow());
    }

    @Override
    public String toString() {
        return row.cells().toString();
    }
}
