package org.clearground.demo.generator;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearground.demo.generator.Accident.Days;
import org.clearground.demo.generator.Accident.Person;
import org.clearground.demo.generator.Accident.Where;
import org.locationtech.jts.geom.Coordinate;

/// The accidents since 10 November 2020, in the stages in which they became known; and those of April 2025.
final class Accidents {

    static final LocalDate FEBRUARY_2024 = LocalDate.of(2024, 2, 12);
    static final LocalDate APRIL_2024 = LocalDate.of(2024, 4, 4);
    static final LocalDate MARCH_2025 = LocalDate.of(2025, 3, 31);
    static final LocalDate APRIL_2025 = LocalDate.of(2025, 4, 8);

    /// First and last day of the accidents of a stage.
    private static final Map<LocalDate, Days> WHEN = Map.of(
            FEBRUARY_2024, new Days(LocalDate.of(2020, 11, 12), LocalDate.of(2024, 2, 8)),
            APRIL_2024, new Days(LocalDate.of(2024, 2, 15), LocalDate.of(2024, 4, 1)),
            MARCH_2025, new Days(LocalDate.of(2024, 4, 12), LocalDate.of(2025, 3, 27)));

    private static final double ON_LINE = 400;
    private static final double BEYOND_LINE = 4_000;

    private final Places places;
    private final FormerLine line;
    private final Chance chance = Chance.of("accidents");

    Accidents(Places places, FormerLine line) {
        this.places = places;
        this.line = line;
    }

    /// All accidents as first reported, numbered by day.
    List<Accident> draw() {
        List<Accident> all = new ArrayList<>();
        for (NamedCsvRecord row : Sources.table("accidents.csv")) {
            int[] sizes = chance.parts(
                    Integer.parseInt(row.getField("casualties")), Integer.parseInt(row.getField("accidents")));
            LocalDate known = LocalDate.parse(row.getField("known_by"));
            for (int size : sizes) {
                all.add(accident(known, row.getField("zone"), row.getField("device"), size));
            }
        }
        all.sort(Comparator.comparing((Accident a) -> a.knownBy)
                .thenComparing(a -> a.from)
                .thenComparing(a -> a.at.x));
        new Casualties(chance, all).decide();
        all.addAll(april());
        for (int i = 0; i < all.size(); i++) {
            all.get(i).number = String.format(Locale.ROOT, "ACC-%03d", i + 1);
        }
        return all;
    }

    private Accident accident(LocalDate known, String zone, String device, int casualties) {
        Days days = days(WHEN.getOrDefault(known, new Days(known, known)));
        Accident accident = new Accident(known, zone, device, days, where(zone));
        for (int i = 0; i < casualties; i++) {
            accident.casualties.add(new Person());
        }
        return accident;
    }

    /// More in the first years than later; of some only the week is known.
    private Days days(Days span) {
        double early = chance.unit() * (0.55 + 0.45 * chance.unit());
        long length = span.to().toEpochDay() - span.from().toEpochDay();
        LocalDate from = span.from().plusDays((long) (length * (length > 400 ? early : chance.unit())));
        boolean week = from.getDayOfMonth() < 20 && chance.happens(0.04);
        return new Days(from, week ? from.plusDays(chance.whole(1, 6)) : from);
    }

    private Where where(String zone) {
        while (true) {
            Coordinate at = zone.equals("on") ? line.beside(chance.unit(), chance.normal() * ON_LINE) : beyond();
            String district = places.at(at);
            if (!district.isEmpty() && (zone.equals("on") || line.metresFrom(at) > BEYOND_LINE)) {
                return new Where(at, district);
            }
        }
    }

    private Coordinate beyond() {
        Coordinate at = places.get(chance.of(Places.NAMED)).anywhere(chance);
        return Frame.at(at).point(0, 0);
    }

    /// Two accidents on 6 and 7 April with five injured, two of them children, known on 8 April.
    private List<Accident> april() {
        List<Accident> two = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            LocalDate day = LocalDate.of(2025, 4, 6 + i);
            Accident accident = new Accident(
                    APRIL_2025, "beyond", i == 0 ? "at_mine" : "unknown", new Days(day, day), where("beyond"));
            for (int p = 0; p < 3 - i; p++) {
                accident.casualties.add(new Person());
            }
            accident.casualties.getFirst().age = "child";
            accident.casualties.getFirst().sex = "unknown";
            two.add(accident);
        }
        return two;
    }
}
