package org.clearground.geo;

/// The edge integral in closed form for edges of any height, up to the whole globe.
///
/// The mean of `sin(m p)` between two latitudes is `sin(m · middle) · sin(x) / x` with `x = m · half the height`.
final class SineIntegral extends EdgeIntegral {

    private final double base;
    private final double atBase;

    /// @param base the base latitude in degrees
    SineIntegral(double base) {
        super(base);
        this.base = Math.toRadians(base);
        this.atBase = Ellipsoid.authalic(this.base);
    }

    @Override
    double mean(double from, double to) {
        double middle = base + (from + to) / 2;
        double half = (to - from) / 2;
        double sum = 0;
        for (int j = Ellipsoid.TERMS - 1; j >= 0; j--) {
            int m = 2 * j + 1;
            sum += Ellipsoid.coefficient(j) * StrictMath.sin(m * middle) * sinc(m * half);
        }
        return sum - atBase;
    }

    private static double sinc(double x) {
        double square = x * x;
        // below 1e-3 the next term of the series is less than a double can tell from 1
        return square < 1e-6 ? 1 - square / 6 + square * square / 120 : StrictMath.sin(x) / x;
    }
}
