package org.clearground.quality;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.clearground.land.Method;
import org.clearground.quantity.SquareMetres;

/// Draws the released polygons that quality control is to sample.
///
/// The polygons of one organisation and one method are a stratum. Within it they are put in the order of a hash
/// of the seed and their own names, and drawn from the first on until the drawn area is at least the stratum's
/// share. Who knows the seed and the polygons can repeat it with any program that computes SHA-256; who draws
/// cannot choose.
public final class Sampling {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Sampling() {}

    /// A polygon that may be drawn.
    ///
    /// @param link         which
    /// @param organisation who cleared it
    /// @param method       how
    /// @param area         its area
    public record Unit(PolygonLink link, String organisation, Method method, SquareMetres area) {}

    /// What was drawn of one organisation's work by one method.
    ///
    /// @param organisation whose
    /// @param method       the method
    /// @param percent      the share of the area that was asked for
    /// @param all          all its polygons, in the order of the draw
    /// @param drawn        how many of them, from the first on, were drawn
    public record Stratum(String organisation, Method method, BigDecimal percent, List<Unit> all, int drawn) {

        /// Copies the list.
        public Stratum {
            all = List.copyOf(all);
        }

        /// The polygons that were drawn.
        public List<Unit> sample() {
            return all.subList(0, drawn);
        }

        /// The area of all its polygons.
        public SquareMetres area() {
            return sum(all);
        }

        /// The area of those that were drawn.
        public SquareMetres sampleArea() {
            return sum(sample());
        }

        private static SquareMetres sum(List<Unit> units) {
            return units.stream().map(Unit::area).reduce(SquareMetres.ZERO, SquareMetres::plus);
        }
    }

    /// Draws by a plan and a seed: the strata in the order of organisation and method.
    ///
    /// @param failedLately the organisations whose failures count by the plan
    public static List<Stratum> draw(List<Unit> units, SamplingPlan plan, Set<String> failedLately, String seed) {
        TreeMap<String, List<Unit>> strata = new TreeMap<>();
        units.forEach(unit -> strata.computeIfAbsent(
                        unit.organisation() + "\n" + unit.method().code(), _ -> new ArrayList<>())
                .add(unit));
        return strata.values().stream()
                .map(stratum -> stratum(stratum, plan, failedLately, seed))
                .toList();
    }

    private static Stratum stratum(List<Unit> units, SamplingPlan plan, Set<String> failedLately, String seed) {
        Unit any = units.getFirst();
        BigDecimal percent = plan.share(any.method(), failedLately.contains(any.organisation()));
        List<Unit> ordered = new ArrayList<>(units);
        ordered.sort(
                Comparator.comparing((Unit unit) -> rank(seed, unit.link())).thenComparing(Unit::link));
        BigDecimal all = ordered.stream()
                .map(unit -> BigDecimal.valueOf(unit.area().value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal wanted = all.multiply(percent).divide(HUNDRED);
        BigDecimal drawn = BigDecimal.ZERO;
        int count = 0;
        while (count < ordered.size() && drawn.compareTo(wanted) < 0) {
            drawn = drawn.add(BigDecimal.valueOf(ordered.get(count).area().value()));
            count++;
        }
        return new Stratum(any.organisation(), any.method(), percent, ordered, count);
    }

    /// A polygon's place in the draw: SHA-256 of the seed, a line feed, the report's number, a slash and the
    /// polygon's number in UTF-8, as lower-case hexadecimal digits. The lowest comes first.
    public static String rank(String seed, PolygonLink link) {
        try {
            byte[] text = (seed + "\n" + link).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
