package org.clearground.ledger.store;

/// A box for SQLite's R*Tree, rounded outwards to 32-bit numbers. The tree rounds as well, but not the same way
/// in every version; what is rounded already it keeps as it is, so that rows can be compared to the last bit.
public final class RTreeBox {

    private RTreeBox() {}

    /// A western or southern end.
    public static double lower(double value) {
        float near = (float) value;
        return near > value ? Math.nextDown(near) : near;
    }

    /// An eastern or northern end.
    public static double upper(double value) {
        float near = (float) value;
        return near < value ? Math.nextUp(near) : near;
    }
}
