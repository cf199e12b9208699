package org.clearground.demo.generator;

import java.util.List;

/// Agreements, meetings and lists of needs: all fiction, with days before, in and after the quarter, so that
/// its report shows what is news and what is stale.
final class Narratives {

    private static final String SOURCE = "demonstration data: fiction";
    private static final String AUTHORITY = "ANAMA";
    private static final String PARTNER = "A partner (fiction)";

    private Narratives() {}

    static List<Sheet> sheets() {
        return List.of(agreements(), parties(), meetings(), lists(), needs());
    }

    private static Sheet agreementSheet() {
        return new Sheet(
                "agreement", "number", "title", "kind", "signed_on", "valid_to", "status", "text", "as_of", "source");
    }

    private static Sheet agreements() {
        return agreementSheet()
                .row(
                        "AGR-2022-01",
                        "Contract on the upkeep of machines",
                        "contract",
                        "2022-09-05",
                        null,
                        "in_force",
                        "Spare parts are delivered within ten days.",
                        null,
                        SOURCE)
                .row(
                        "AGR-2023-01",
                        "Memorandum on the exchange of minefield records",
                        "memorandum",
                        "2023-05-16",
                        "2026-05-15",
                        "in_force",
                        "Both sides compare their records twice a year.",
                        "2025-03-20",
                        SOURCE)
                .row(
                        "AGR-2024-01",
                        "Grant for mine detection dogs",
                        "grant",
                        "2024-03-01",
                        "2025-02-28",
                        "in_force",
                        "Eight dogs and the training of their handlers.",
                        "2024-12-20",
                        SOURCE)
                .row(
                        "AGR-2024-02",
                        "Technical agreement on training in first aid",
                        "technical",
                        "2024-04-01",
                        "2025-03-31",
                        "ended",
                        null,
                        "2025-03-31",
                        SOURCE)
                .row(
                        "AGR-2025-01",
                        "Technical agreement on the training of deminers",
                        "technical",
                        "2025-02-11",
                        "2027-02-10",
                        "in_force",
                        "Three courses a year, taught in Azerbaijani.",
                        null,
                        SOURCE);
    }

    private static Sheet parties() {
        Sheet parties = new Sheet("agreement.parties", "number", "name", "organisation");
        for (String number : List.of("AGR-2022-01", "AGR-2023-01", "AGR-2024-01", "AGR-2024-02", "AGR-2025-01")) {
            parties.row(number, AUTHORITY, AUTHORITY).row(number, PARTNER, null);
        }
        return parties;
    }

    private static Sheet meetingSheet() {
        return new Sheet(
                "meeting",
                "number",
                "title",
                "kind",
                "from_day",
                "to_day",
                "held_at",
                "organisation",
                "participants",
                "text",
                "source");
    }

    /// Known before the quarter, and never told of again.
    static Sheet announced() {
        return meetingSheet()
                .row(
                        "MEET-2025-02",
                        "Visit of a partner's training centre",
                        "visit",
                        "2025-02-26",
                        "2025-02-27",
                        null,
                        AUTHORITY,
                        null,
                        "The visitors are to see the training of dogs.",
                        SOURCE);
    }

    private static Sheet meetings() {
        return meetingSheet()
                .row(
                        "MEET-2024-01",
                        "Coordination council, autumn",
                        "coordination_council",
                        "2024-09-17",
                        "2024-09-17",
                        "Aghdam",
                        AUTHORITY,
                        18,
                        "The council set the order of districts for the year to come.",
                        SOURCE)
                .row(
                        "MEET-2025-01",
                        "Working group on quality control",
                        "working_group",
                        "2025-02-18",
                        "2025-02-19",
                        "Fuzuli",
                        AUTHORITY,
                        24,
                        "The group agreed on one form for inspections.",
                        SOURCE)
                .row(
                        "MEET-2025-03",
                        "Meeting with donors, spring",
                        "donor_meeting",
                        "2025-03-12",
                        "2025-03-12",
                        null,
                        AUTHORITY,
                        31,
                        null,
                        SOURCE)
                .row(
                        "MEET-2025-04",
                        "Conference on mine action and return",
                        "conference",
                        "2025-05-20",
                        "2025-05-21",
                        null,
                        AUTHORITY,
                        null,
                        "Invitations have been sent.",
                        SOURCE);
    }

    private static Sheet lists() {
        return new Sheet("needs_list", "number", "title", "as_of", "organisation", "text", "source")
                .row("NEEDS-ALPHA-2024-11", "Equipment for the winter season", "2024-11-15", "ALPHA", null, SOURCE)
                .row(
                        "NEEDS-ANAMA-2025-03",
                        "Needs of the national authority, spring",
                        "2025-03-31",
                        AUTHORITY,
                        "Dogs are needed most, since the season begins in April.",
                        SOURCE)
                .row(
                        "NEEDS-ANAMA-2025-04",
                        "Needs of the national authority, after the quarter",
                        "2025-04-22",
                        AUTHORITY,
                        null,
                        SOURCE);
    }

    private static Sheet needs() {
        return new Sheet(
                        "needs_list.needs",
                        "number",
                        "need",
                        "unit",
                        "quantity",
                        "amount",
                        "currency",
                        "priority",
                        "state")
                .row("NEEDS-ALPHA-2024-11", "Heated tents", "tents", 12, null, null, "high", "open")
                .row("NEEDS-ALPHA-2024-11", "Detectors", "detectors", 20, 64_000, "USD", "urgent", "partly_met")
                .row("NEEDS-ANAMA-2025-03", "Mine detection dogs", "dogs", 40, 1_200_000, "USD", "urgent", "partly_met")
                .row("NEEDS-ANAMA-2025-03", "Ambulances", "vehicles", 6, 480_000, "EUR", "high", "open")
                .row("NEEDS-ANAMA-2025-03", "Protective vests", "vests", 150, null, null, "medium", "met")
                .row("NEEDS-ANAMA-2025-03", "Training of medics", null, null, null, null, "high", null)
                .row("NEEDS-ANAMA-2025-04", "Mine detection dogs", "dogs", 32, 960_000, "USD", "urgent", "open");
    }
}
