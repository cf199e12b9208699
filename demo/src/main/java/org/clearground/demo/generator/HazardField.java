package org.clearground.demo.generator;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.clearground.demo.generator.Places.District;
import org.clearground.geo.Grid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/// Draws the hazard areas: along the former line, in clusters, and scattered; never two of a kind on the same
/// ground.
final class HazardField {

    static final String MINED = "mined_area";
    static final String BATTLE = "battle_area";
    static final String CLUSTER = "cluster_strike";

    private static final double SQUARE_KILOMETRE = 1e6;
    private static final double MEAN_OPEN = 2.1;
    private static final double MEAN_NEW = 1.0;
    private static final int FEWEST = 6;
    private static final int TRIES = 20_000;
    private static final double GAP = 0.0005;
    private static final double NEAR_LINE = 15_000;

    private final Places places;
    private final FormerLine line;
    private final Canvas mined = new Canvas();
    private final Canvas battle = new Canvas();
    private final Canvas cluster = new Canvas();
    private final List<Hazard> hazards = new ArrayList<>();

    HazardField(Places places, FormerLine line) {
        this.places = places;
        this.line = line;
    }

    /// All hazards, numbered by district; those of the quarter last.
    List<Hazard> draw() {
        List<NamedCsvRecord> plan = Sources.table("hazards.csv");
        plan.forEach(
                row -> fill(row.getField("district"), Double.parseDouble(row.getField("open_km2")), MEAN_OPEN, false));
        plan.forEach(
                row -> fill(row.getField("district"), Double.parseDouble(row.getField("new_km2")), MEAN_NEW, true));
        List<Hazard> numbered = new ArrayList<>();
        for (int i = 0; i < hazards.size(); i++) {
            numbered.add(hazards.get(i).numbered(String.format(Locale.ROOT, "HA-%04d", i + 1)));
        }
        return numbered;
    }

    /// Whether nothing of any kind lies within the gap of the polygon.
    boolean free(Polygon polygon, double gap) {
        return mined.free(polygon, gap) && battle.free(polygon, gap) && cluster.free(polygon, gap);
    }

    private void fill(String number, double squareKilometres, double mean, boolean fresh) {
        if (squareKilometres == 0) {
            return;
        }
        Chance chance = Chance.of("hazards " + number + fresh);
        District district = places.get(number);
        List<Coordinate> villages = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            villages.add(district.anywhere(chance));
        }
        int count = (int) Math.max(fresh ? 2 : FEWEST, Math.round(squareKilometres / mean));
        List<Hazard> drawn = new ArrayList<>();
        for (long m2 : sizes(chance, Math.round(squareKilometres * SQUARE_KILOMETRE), count)) {
            drawn.add(place(chance, district, villages, m2, fresh));
        }
        drawn.sort(Comparator.comparing(Hazard::recordedOn).thenComparing(h -> h.middle().x));
        hazards.addAll(drawn);
    }

    /// Sizes like those of real registers, many small and few large, largest first, to an exact sum.
    private static long[] sizes(Chance chance, long total, int count) {
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            weights[i] = StrictMath.exp(0.7 * Math.clamp(chance.normal(), -1.8, 1.7));
        }
        double sum = Arrays.stream(weights).sum();
        long[] sizes = new long[count];
        long left = total;
        for (int i = 0; i < count; i++) {
            sizes[i] = Math.round(total * weights[i] / sum);
            left -= sizes[i];
        }
        sizes[0] += left;
        long[] sorted = Arrays.stream(sizes).sorted().toArray();
        for (int i = 0; i < count; i++) {
            sizes[i] = sorted[count - 1 - i];
        }
        return sizes;
    }

    private Hazard place(Chance chance, District district, List<Coordinate> villages, long m2, boolean fresh) {
        String kind = kind(chance);
        for (int i = 0; i < TRIES; i++) {
            Coordinate middle = middle(chance, district, villages);
            if (!district.outline().contains(Grid.FACTORY.createPoint(middle))) {
                continue;
            }
            Look look = look(chance, middle, m2, i);
            Polygon polygon = Patches.draw(chance, Frame.at(middle), look);
            if (polygon.isValid() && fits(polygon, district, kind, i)) {
                Polygon exact = Patches.exact(polygon, m2);
                if (exact.isValid() && fits(exact, district, kind, i)) {
                    canvas(kind).add(exact);
                    boolean cha = chance.happens(0.62);
                    return new Hazard(
                            "", kind, cha, district.number(), recordedOn(chance, fresh), middle, look, exact, m2);
                }
            }
        }
        throw new IllegalStateException("no room for " + m2 + " m2 in " + district.number());
    }

    /// Kinds may share ground, but seldom do: only a kind's own ground is always kept free.
    private boolean fits(Polygon polygon, District district, String kind, int attempt) {
        return district.holds(polygon, GAP) && canvas(kind).free(polygon, GAP) && (attempt > 400 || free(polygon, GAP));
    }

    private Coordinate middle(Chance chance, District district, List<Coordinate> villages) {
        if (chance.happens(0.45)) {
            return line.beside(chance.unit(), chance.normal() * 4_500);
        }
        if (chance.happens(0.6)) {
            Frame village = Frame.at(chance.of(villages));
            return village.point(chance.normal() * 5_500, chance.normal() * 5_500);
        }
        return district.anywhere(chance);
    }

    private Look look(Chance chance, Coordinate middle, long m2, int attempt) {
        boolean near = line.metresFrom(middle) < NEAR_LINE;
        double axis = near ? line.directionNear(middle) + chance.normal() * 0.2 : chance.between(0, Math.PI);
        double stretch = near ? chance.between(2, 4.5) : chance.between(1.2, 2.8);
        // Where room is short, rounder patches find a place more easily.
        return new Look(m2, axis, attempt > 2_000 ? Math.min(stretch, 1.5) : stretch, chance.whole(7, 11));
    }

    private static String kind(Chance chance) {
        double drawn = chance.unit();
        return drawn < 0.7 ? MINED : drawn < 0.92 ? BATTLE : CLUSTER;
    }

    private static LocalDate recordedOn(Chance chance, boolean fresh) {
        return fresh
                ? chance.day(LocalDate.of(2025, 1, 6), LocalDate.of(2025, 3, 27))
                : chance.day(LocalDate.of(2020, 12, 14), LocalDate.of(2024, 12, 20));
    }

    private Canvas canvas(String kind) {
        return switch (kind) {
            case MINED -> mined;
            case BATTLE -> battle;
            default -> cluster;
        };
    }
}
