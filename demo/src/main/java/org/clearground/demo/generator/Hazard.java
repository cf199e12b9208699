package org.clearground.demo.generator;

import java.time.LocalDate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/// A generated hazard area.
///
/// @param kind   code of the kind: mined_area, battle_area, cluster_strike
/// @param cha    whether it is confirmed
/// @param middle the point around which it was drawn
/// @param m2     its area, to which the polygon's agrees when rounded
record Hazard(
        String number,
        String kind,
        boolean cha,
        String district,
        LocalDate recordedOn,
        Coordinate middle,
        Look look,
        Polygon polygon,
        long m2) {

    /// Whether it was first recorded in the quarter.
    boolean fresh() {
        return recordedOn.getYear() == 2025;
    }

    Hazard numbered(String as) {
        return new Hazard(as, kind, cha, district, recordedOn, middle, look, polygon, m2);
    }
}
