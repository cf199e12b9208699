package org.clearground.geo;

/// The edge integral as a power series around the base latitude: no sine per edge, for polygons less than 1.1°
/// high.
///
/// With latitudes `u` and `v` from the base, the mean of `d^k` over the edge is `h[k](u, v) / (k+1)`, where
/// `h[k] = u · h[k-1] + v^k` is the sum of all `u^i v^(k-i)`: no difference of near numbers is ever divided.
final class SeriesIntegral extends EdgeIntegral {

    private static final int DEGREE = 7;

    /// The k-th derivative of the integral at the base, divided by (k+1)!; the 0-th is what is subtracted.
    private final double[] scaled = new double[DEGREE + 1];

    /// @param base the base latitude in degrees
    SeriesIntegral(double base) {
        super(base);
        double latitude = Math.toRadians(base);
        for (int j = 0; j < Ellipsoid.TERMS; j++) {
            int m = 2 * j + 1;
            double sine = StrictMath.sin(m * latitude);
            double cosine = StrictMath.cos(m * latitude);
            double factor = Ellipsoid.coefficient(j);
            for (int k = 1; k <= DEGREE; k++) {
                factor *= m;
                // the derivatives of sine run: cosine, -sine, -cosine, sine
                double turn = k % 2 == 1 ? cosine : sine;
                scaled[k] += k % 4 == 2 || k % 4 == 3 ? -factor * turn : factor * turn;
            }
        }
        double factorial = 1;
        for (int k = 1; k <= DEGREE; k++) {
            factorial *= k + 1;
            scaled[k] /= factorial;
        }
    }

    @Override
    double mean(double from, double to) {
        double power = 1;
        double symmetric = 1;
        double sum = 0;
        for (int k = 1; k <= DEGREE; k++) {
            power *= to;
            symmetric = from * symmetric + power;
            sum += scaled[k] * symmetric;
        }
        return sum;
    }
}
