package org.clearground.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearground.geo.Area;
import org.clearground.geo.Position;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/// The ground of the demonstration country lies where its records say, and its areas close to the square metre.
class DrawnGroundTest {

    private static final long SQUARE_KILOMETRE = 1_000_000;

    @TempDir
    static Path folder;

    private static Known known;
    private static final Map<String, STRtree> HAZARDS = new TreeMap<>();
    private static final Map<String, List<Patch>> PATCHES = new TreeMap<>();
    private static final Map<String, Geometry> DISTRICTS = new TreeMap<>();

    /// A patch of ground with its record.
    private record Patch(Item row, Geometry ground) {

        String kind() {
            return row.get("kind");
        }

        long area() {
            return Area.rounded(ground).value();
        }
    }

    @BeforeAll
    static void read() {
        known = Known.at("2025-04-30", folder);
        patches("hazard_area")
                .forEach(p -> HAZARDS.computeIfAbsent(p.kind(), k -> new STRtree())
                        .insert(p.ground().getEnvelopeInternal(), p));
        known.all("place").forEach(p -> DISTRICTS.put(p.get("number"), p.ground()));
    }

    @Test
    void areasCloseAsTheReportSays() {
        long open = hazards("2020", "2024");
        long recorded = hazards("2025", "2025");
        long cancelled = released("cancelled");
        long reduced = released("reduced");
        long cleared = released("cleared");
        long atOnce = patches("clearance_report.polygons").stream()
                .filter(p -> meeting(p).isEmpty())
                .mapToLong(Patch::area)
                .sum();
        assertThat(open).isEqualTo(2_400 * SQUARE_KILOMETRE);
        assertThat(recorded).isEqualTo(60 * SQUARE_KILOMETRE);
        assertThat(atOnce).isEqualTo(524_000);
        assertThat(cancelled).isEqualTo(25 * SQUARE_KILOMETRE);
        assertThat(reduced).isEqualTo(10 * SQUARE_KILOMETRE);
        assertThat(cleared).isEqualTo(110_024_000);
        assertThat(open + recorded + atOnce - cancelled - reduced - cleared).isEqualTo(2_315_500_000L);
    }

    @Test
    void hazardsOfAKindDoNotOverlap() {
        for (Patch hazard : patches("hazard_area")) {
            assertThat(meeting(hazard)).as(hazard.row().toString()).hasSize(1);
        }
    }

    @Test
    void releasesLieInOneHazardOrInNone() {
        for (Patch release : patches("clearance_report.polygons")) {
            List<Patch> met = meeting(release);
            assertThat(met).as(release.row().toString()).hasSizeLessThanOrEqualTo(1);
            met.forEach(h -> assertThat(h.ground().covers(release.ground())).isTrue());
            met.forEach(h -> assertThat(h.row().get("recorded_on"))
                    .isLessThanOrEqualTo(release.row().get("completed_on")));
        }
    }

    @Test
    void releasesOfAKindDoNotOverlap() {
        Map<String, STRtree> seen = new TreeMap<>();
        List<Patch> releases = patches("clearance_report.polygons");
        releases.forEach(p -> seen.computeIfAbsent(p.kind(), k -> new STRtree())
                .insert(p.ground().getEnvelopeInternal(), p));
        for (Patch release : releases) {
            assertThat(meeting(release, seen.getOrDefault(release.kind(), new STRtree())))
                    .hasSize(1);
        }
    }

    @Test
    void groundLiesInItsDistrict() {
        for (Patch hazard : patches("hazard_area")) {
            assertThat(district(hazard.row().get("place")).contains(hazard.ground()))
                    .isTrue();
        }
        for (Patch release : patches("clearance_report.polygons")) {
            String place = known.record("clearance_report", release.row().get("number"))
                    .get("place");
            assertThat(district(place).contains(release.ground())).isTrue();
        }
    }

    @Test
    void findsLieOnReleasedGroundOrAtASpotTaskInTheDistrict() {
        for (Item find : known.all("clearance_report.finds")) {
            Item report = known.record("clearance_report", find.get("number"));
            Geometry at = position(find);
            assertThat(district(report.get("place")).contains(at)).isTrue();
            boolean spot = report.get("activity").equals("eod_spot");
            assertThat(spot
                            || known.list("clearance_report.polygons", find.get("number")).stream()
                                    .anyMatch(p -> p.ground().covers(at)))
                    .as(find.toString())
                    .isTrue();
        }
    }

    @Test
    void thereAreEnoughRecords() {
        assertThat(known.all("hazard_area")).hasSizeBetween(1_150, 1_250);
        assertThat(known.all("clearance_report").stream()
                        .filter(r -> List.of("clearance", "bac").contains(r.get("activity"))))
                .hasSizeGreaterThanOrEqualTo(600);
        assertThat(known.all("clearance_report").stream()
                        .filter(r -> r.get("activity").equals("eod_spot")))
                .isNotEmpty();
    }

    @Test
    void accidentsOnTheLineLieNearIt() throws ParseException {
        Geometry line = new WKTReader()
                .read(known.record("reference_zone", "former-line-of-contact").get("geometry"));
        for (Item accident : known.all("accident")) {
            double degrees = line.distance(position(accident));
            boolean on = accident.get("zone").equals("on");
            assertThat(on ? degrees < 0.03 : degrees > 0.03)
                    .as(accident.toString())
                    .isTrue();
            assertThat(district(accident.get("place")).contains(position(accident)))
                    .isTrue();
        }
    }

    private static Geometry district(String number) {
        return Optional.ofNullable(DISTRICTS.get(number)).orElseThrow();
    }

    private static Geometry position(Item row) {
        return new Position(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat"))).point();
    }

    private static long hazards(String from, String to) {
        return patches("hazard_area").stream()
                .filter(p -> p.row().get("recorded_on").substring(0, 4).compareTo(from) >= 0)
                .filter(p -> p.row().get("recorded_on").substring(0, 4).compareTo(to) <= 0)
                .mapToLong(Patch::area)
                .sum();
    }

    private static long released(String outcome) {
        return patches("clearance_report.polygons").stream()
                .filter(p -> p.row().get("outcome").equals(outcome))
                .mapToLong(Patch::area)
                .sum();
    }

    private static List<Patch> patches(String name) {
        return PATCHES.computeIfAbsent(name, DrawnGroundTest::readPatches);
    }

    private static List<Patch> readPatches(String name) {
        return known.all(name).stream().map(r -> new Patch(r, r.ground())).toList();
    }

    private static List<Patch> meeting(Patch patch) {
        return meeting(patch, HAZARDS.getOrDefault(patch.kind(), new STRtree()));
    }

    private static List<Patch> meeting(Patch patch, STRtree among) {
        List<Patch> met = new ArrayList<>();
        for (Object candidate : among.query(patch.ground().getEnvelopeInternal())) {
            if (candidate instanceof Patch other && other.ground().intersects(patch.ground())) {
                met.add(other);
            }
        }
        return met;
    }
}
