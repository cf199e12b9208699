package org.clearground.web.page;

import org.clearground.books.RecordView;
import org.clearground.record.Labels;

/// Ground that an entry takes back or books, as the page of a record shows it.
///
/// @param back   whether it is taken back
/// @param day    since when
/// @param map    on the map of which kind of hazard
/// @param area   how much, in square metres
/// @param before the code of the state that it had
/// @param owner  the record whose ground it was, or empty
/// @param after  the code of the state that it has
public record GroundLine(boolean back, String day, String map, long area, String before, String owner, String after) {

    static GroundLine of(RecordView.GroundLine line, Labels labels) {
        return new GroundLine(
                line.takenBack(),
                line.move().day().toString(),
                labels.code("hazard_kind", line.move().map()),
                line.move().area().value(),
                line.move().before().code(),
                line.owner().map(o -> o.type() + " " + o.number()).orElse(""),
                line.move().after().code());
    }
}
