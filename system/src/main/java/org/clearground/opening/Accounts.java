package org.clearground.opening;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The measures and accounts on which an opening balance can stand.
final class Accounts {

    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("area", List.of("cancelled", "reduced", "cleared")),
            Map.entry("items", List.of("found", "stored", "destroyed", "handed_over", "used_in_training", "lost")),
            Map.entry("accidents", List.of("accident")),
            Map.entry("people", List.of("killed", "injured", "outcome_unknown")),
            Map.entry("attendances", List.of("direct", "indirect")),
            Map.entry("first_time_persons", List.of("first_time")),
            Map.entry("assets", List.of("billboard", "sign", "leaflet", "other", "unknown")),
            Map.entry("marking_metres", List.of("standing", "removed")),
            Map.entry("minefield_signs", List.of("standing", "removed")),
            Map.entry("people_told", List.of("told")),
            Map.entry("area_handed_over", List.of("handed_over")),
            Map.entry("inspections", List.of("passed", "passed_with_remarks", "failed", "unknown")),
            Map.entry("nonconformity", List.of("open", "closed")),
            Map.entry("area_sampled", List.of("sampled")),
            Map.entry(
                    "services",
                    List.of(
                            "emergency_medical",
                            "continuing_medical",
                            "rehabilitation",
                            "prosthetics",
                            "psychosocial",
                            "social_inclusion",
                            "economic_inclusion",
                            "education",
                            "legal_advice",
                            "referral",
                            "other",
                            "unknown")),
            Map.entry("first_time_served", List.of("first_time")),
            Map.entry("trainees_passed", List.of("passed")),
            Map.entry("trainees", List.of("trained")),
            Map.entry("area_worked", List.of("worked")),
            Map.entry("fields", List.of("worked")),
            Map.entry("money", List.of("pledged", "committed", "received", "spent", "government")),
            Map.entry("in_kind", List.of("pledged", "committed", "received", "spent")));

    private static final Set<String> WITH_UNIT = Set.of("money", "in_kind");

    private Accounts() {}

    /// The accounts of a measure, empty when nobody posts such a measure.
    static List<String> of(String measure) {
        int slash = measure.indexOf('/');
        String family = slash < 0 ? measure : measure.substring(0, slash);
        return WITH_UNIT.contains(family) == slash >= 0 ? KNOWN.getOrDefault(family, List.of()) : List.of();
    }

    /// All measures, for the nearest one in a fault's sentence.
    static List<String> measures() {
        return KNOWN.keySet().stream()
                .map(m -> m.equals("money") ? "money/USD" : m.equals("in_kind") ? "in_kind/dogs" : m)
                .sorted()
                .toList();
    }
}
