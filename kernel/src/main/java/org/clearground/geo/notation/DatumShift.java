package org.clearground.geo.notation;

import java.util.Optional;

/// The published way from a datum to WGS84, and how far off it may be.
///
/// @param operation  its number in the EPSG register
/// @param accuracy   its stated accuracy in metres
/// @param parameters seven numbers by the position vector convention: metres, seconds of arc, parts per million
/// @param name       its name in the register
/// @param area       the area for which the register states that accuracy
public record DatumShift(int operation, double accuracy, String parameters, String name, String area) {

    static Optional<DatumShift> find(String operation) {
        return Register.line("datum-shifts.csv", operation).map(DatumShift::of);
    }

    private static DatumShift of(String[] cells) {
        return new DatumShift(Integer.parseInt(cells[0]), Double.parseDouble(cells[1]), cells[2], cells[3], cells[4]);
    }

    /// The operation and what its accuracy is stated for.
    public String words() {
        return "EPSG:" + operation + " " + name + ", accuracy stated for: " + area;
    }
}
