package org.clearground.geo;

/// Distance along the ground on the WGS84 ellipsoid, by the inverse formula of T. Vincenty (Survey Review 23,
/// 1975, no. 176).
///
/// Within 1 mm, except for points within some 40 km of each other's antipode, where the iteration may not end:
/// then half the meridian's ellipse is given, within 0.5 %.
public final class Distance {

    private static final double HALF_MERIDIAN = 20_003_931.459;
    private static final int ROUNDS = 50;

    private Distance() {}

    /// The distance in metres between two positions.
    public static double metres(Position from, Position to) {
        return metres(from.lon(), from.lat(), to.lon(), to.lat());
    }

    /// The distance in metres between two places in degrees.
    public static double metres(double lon1, double lat1, double lon2, double lat2) {
        double difference = StrictMath.IEEEremainder(Math.toRadians(lon2 - lon1), 2 * Math.PI);
        double u1 = StrictMath.atan((1 - Ellipsoid.F) * StrictMath.tan(Math.toRadians(lat1)));
        double u2 = StrictMath.atan((1 - Ellipsoid.F) * StrictMath.tan(Math.toRadians(lat2)));
        Reduced from = new Reduced(StrictMath.sin(u1), StrictMath.cos(u1));
        Reduced to = new Reduced(StrictMath.sin(u2), StrictMath.cos(u2));
        double lambda = difference;
        for (int i = 0; i < ROUNDS; i++) {
            Arc arc = Arc.between(from, to, lambda);
            if (arc.sine == 0) {
                return arc.cosine > 0 ? 0 : HALF_MERIDIAN;
            }
            double next = difference + arc.longitudeExcess();
            if (Math.abs(next - lambda) < 1e-13) {
                return arc.metres();
            }
            lambda = next;
        }
        return HALF_MERIDIAN;
    }

    /// A reduced latitude by its sine and cosine.
    private record Reduced(double sine, double cosine) {}

    /// The arc on the auxiliary sphere: its angle, and the azimuth and middle of its great circle.
    private record Arc(double sine, double cosine, double sigma, double sinAlpha, double cosMiddle) {

        static Arc between(Reduced from, Reduced to, double lambda) {
            double sinLambda = StrictMath.sin(lambda);
            double cosLambda = StrictMath.cos(lambda);
            double across = to.cosine * sinLambda;
            double along = from.cosine * to.sine - from.sine * to.cosine * cosLambda;
            double sine = StrictMath.sqrt(across * across + along * along);
            double cosine = from.sine * to.sine + from.cosine * to.cosine * cosLambda;
            double sinAlpha = sine == 0 ? 0 : from.cosine * to.cosine * sinLambda / sine;
            double square = 1 - sinAlpha * sinAlpha;
            // on the equator the middle has no meaning and its factor is zero
            double cosMiddle = square < 1e-15 ? 0 : cosine - 2 * from.sine * to.sine / square;
            return new Arc(sine, cosine, StrictMath.atan2(sine, cosine), sinAlpha, cosMiddle);
        }

        private double cosSquareAlpha() {
            return 1 - sinAlpha * sinAlpha;
        }

        double longitudeExcess() {
            double f = Ellipsoid.F;
            double c = f / 16 * cosSquareAlpha() * (4 + f * (4 - 3 * cosSquareAlpha()));
            double inner = cosMiddle + c * cosine * (2 * cosMiddle * cosMiddle - 1);
            return (1 - c) * f * sinAlpha * (sigma + c * sine * inner);
        }

        double metres() {
            double b = Ellipsoid.B;
            double u2 = cosSquareAlpha() * (Ellipsoid.A * Ellipsoid.A - b * b) / (b * b);
            double factorA = 1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
            double factorB = u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
            double m2 = cosMiddle * cosMiddle;
            double third = factorB / 6 * cosMiddle * (4 * sine * sine - 3) * (4 * m2 - 3);
            double second = factorB / 4 * (cosine * (2 * m2 - 1) - third);
            return b * factorA * (sigma - factorB * sine * (cosMiddle + second));
        }
    }
}
