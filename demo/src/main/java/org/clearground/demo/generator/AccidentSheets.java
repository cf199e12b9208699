package org.clearground.demo.generator;

import java.util.List;
import java.util.Locale;
import org.clearground.demo.generator.Accident.Person;
import org.jspecify.annotations.Nullable;

/// Writes accidents as import files.
final class AccidentSheets {

    private static final List<String> ACTIVITIES = List.of(
            "farming", "herding", "collecting", "travelling", "passing_by", "construction", "unknown", "unknown");

    private AccidentSheets() {}

    static List<Sheet> of(List<Accident> accidents, String source) {
        Sheet sheet = new Sheet(
                "accident",
                "number",
                "from_day",
                "to_day",
                "place",
                "lon",
                "lat",
                "accuracy",
                "zone_line",
                "zone",
                "setting",
                "device",
                "status",
                "source");
        Sheet people = new Sheet(
                "accident.casualties",
                "number",
                "ref",
                "outcome",
                "sex",
                "age",
                "civil_status",
                "deminer_on_duty",
                "activity",
                "tampered");
        for (Accident a : accidents) {
            sheet.row(
                    a.number,
                    a.from,
                    a.to,
                    a.place,
                    GeoJson.degrees(a.at.x),
                    GeoJson.degrees(a.at.y),
                    "settlement",
                    FormerLine.NUMBER,
                    a.zone,
                    a.demining ? "demining" : "non_demining",
                    a.device,
                    status(a),
                    source);
            for (int i = 0; i < a.casualties.size(); i++) {
                Person p = a.casualties.get(i);
                people.row(
                        a.number,
                        String.format(Locale.ROOT, "%d", i + 1),
                        p.outcome,
                        p.sex,
                        p.age,
                        p.civilStatus,
                        p.onDuty ? "yes" : "no",
                        activity(a, p, i),
                        tampered(a, i));
            }
        }
        return List.of(sheet, people);
    }

    private static String status(Accident a) {
        return a.knownBy.equals(Accidents.APRIL_2025) ? "provisional" : "confirmed";
    }

    private static String activity(Accident a, Person p, int i) {
        if (p.onDuty) {
            return "demining";
        }
        if (p.civilStatus.equals("military")) {
            return "military";
        }
        if (p.age.equals("child")) {
            return i == 0 ? "playing" : "passing_by";
        }
        if (a.device.equals("at_mine")) {
            return "travelling";
        }
        return ACTIVITIES.get(Math.floorMod(a.from.getDayOfYear() + i, ACTIVITIES.size()));
    }

    private static @Nullable String tampered(Accident a, int i) {
        boolean handled = a.device.equals("uxo") && i == 0 && a.from.getDayOfMonth() % 3 == 0;
        return handled ? "yes" : "unknown";
    }
}
