package org.clearground.geo.notation;

import org.jspecify.annotations.Nullable;

/// How exactly a typed coordinate says where a point is. How well it was measured is another matter: nothing
/// here knows the instrument.
///
/// @param digits half of the last digit's step, in metres along the coarser axis
/// @param shift  the shift of the datum, or null on WGS84
public record Accuracy(double digits, @Nullable DatumShift shift) {

    /// The two together, in metres.
    public double metres() {
        double datum = shift == null ? 0 : shift.accuracy();
        return Math.sqrt(digits * digits + datum * datum);
    }

    /// In words: `±0.5 m from the digits written; ±4.5 m from the datum's shift (EPSG:15865 …)`.
    public String words() {
        String text = "±" + Metres.words(digits) + " from the digits written";
        return shift == null
                ? text
                : text + "; ±" + Metres.words(shift.accuracy()) + " from the shift of the datum (" + shift.words()
                        + ")";
    }
}
