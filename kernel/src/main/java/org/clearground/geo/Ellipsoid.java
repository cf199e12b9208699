package org.clearground.geo;

/// The WGS84 ellipsoid and its authalic integral (area from the equator to a latitude, per radian of
/// longitude).
///
/// With `e` the eccentricity, `a` the semi-major axis and `p` the latitude, Snyder (Map Projections: A Working
/// Manual, USGS Professional Paper 1395, 1987, equation 3-12) gives the integral `S(p) = a²(1-e²)/2 · [ sin p /
/// (1 - e² sin² p) + atanh(e sin p) / e ]`. Expanding the integrand `cos p / (1 - e² sin² p)²` in powers of
/// `e²` and those of `sin p` in multiple angles gives `S(p) = Σ c[j] sin((2j+1) p)`, whose mean over an edge
/// has a closed form. The terms fall by a factor of some 600 each; nine are far below a double's precision.
final class Ellipsoid {

    /// Semi-major axis in metres.
    static final double A = 6_378_137.0;

    /// Flattening.
    static final double F = 1 / 298.257223563;

    /// Square of the first eccentricity.
    static final double E2 = F * (2 - F);

    /// Semi-minor axis in metres.
    static final double B = A * (1 - F);

    private static final int POWERS = 9;

    /// How many terms of the sine series are kept.
    static final int TERMS = 7;

    /// The sine series' coefficients in m² per radian.
    private static final double[] COEFFICIENTS = coefficients();

    private Ellipsoid() {}

    /// The coefficient of `sin((2j+1) p)` in m² per radian of longitude.
    static double coefficient(int j) {
        return COEFFICIENTS[j];
    }

    /// The area between the equator and a latitude (radians), per radian of longitude, in m².
    static double authalic(double latitude) {
        double sum = 0;
        for (int j = TERMS - 1; j >= 0; j--) {
            sum += COEFFICIENTS[j] * StrictMath.sin((2 * j + 1) * latitude);
        }
        return sum;
    }

    private static double[] coefficients() {
        double[] c = new double[TERMS];
        for (int k = POWERS - 1; k >= 0; k--) {
            // a²(1-e²) (k+1)/(2k+1) e^2k sin^(2k+1), and sin^(2k+1) = 4^-k Σ (-1)^j C(2k+1, k-j) sin((2j+1) p)
            double power = A * A * (1 - E2) * (k + 1) / (2 * k + 1) * StrictMath.pow(E2 / 4, k);
            for (int j = 0; j <= Math.min(k, TERMS - 1); j++) {
                c[j] += (j % 2 == 0 ? power : -power) * binomial(2 * k + 1, k - j);
            }
        }
        return c;
    }

    private static double binomial(int n, int k) {
        double result = 1;
        for (int i = 1; i <= k; i++) {
            result = result * (n - k + i) / i;
        }
        return result;
    }
}
