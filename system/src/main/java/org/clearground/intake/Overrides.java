package org.clearground.intake;

/// Which faults a person may override with a reason.
final class Overrides {

    private Overrides() {}

    /// Guards are rules of good practice that an authority may set aside; what the books could not hold is not one.
    static boolean allowed(String code) {
        return code.startsWith("guard.");
    }
}
