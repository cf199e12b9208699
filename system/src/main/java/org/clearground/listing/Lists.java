package org.clearground.listing;

import org.clearground.record.Column;
import org.clearground.record.Format.Storage;

/// What lists do with columns.
final class Lists {

    private Lists() {}

    /// Whether a list can be ordered by a column: shapes have no order.
    static boolean isOrdered(Column<?> column) {
        Storage storage = column.format().storage();
        return storage != Storage.POINT && storage != Storage.LINE && storage != Storage.POLYGON;
    }
}
