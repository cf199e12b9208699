package org.clearground.geo.notation;

/// By how much a traverse misses the point from which it started.
///
/// @param east      metres, from the start to where the last leg ended
/// @param north     metres
/// @param perimeter the sum of all legs in metres
public record Closing(double east, double north, double perimeter) {

    /// The closing error in metres.
    public double metres() {
        return Math.sqrt(east * east + north * north);
    }

    /// The perimeter over the error: 250 means 1:250; infinite when it closes exactly.
    public double ratio() {
        return perimeter / metres();
    }

    /// In words: `1.2 m on 480 m (1:400)`.
    public String words() {
        String ratio = metres() < 0.005 ? "closes" : "1:" + (long) Math.floor(ratio());
        return Metres.fixed(metres(), 2) + " m on " + Metres.fixed(perimeter, 1) + " m (" + ratio + ")";
    }
}
