package org.clearground.demo.generator;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.stream.Stream;
import org.clearground.demo.generator.Catalogue.Model;
import org.clearground.demo.generator.Places.District;

/// The registry of the demonstration country: places, organisations, catalogue, mappings, line, settings.
final class Registry {

    static final String COUNTRY = "azerbaijan";

    private static final String SINCE = "2020-11-10";
    private static final String BOUNDARIES =
            "demonstration data: Natural Earth 1:10m (public domain), mended; for statistics and demonstration only";
    private static final String PUBLISHED = "report-2025-q1";
    private static final String FICTION = "demonstration data: fiction";
    private static final String GROUP = "LOCAL";

    private Registry() {}

    static List<Sheet> sheets(Places places, FormerLine line) {
        Sheet zone = new Sheet("reference_zone", "number", "name", "kind", "schematic", "geometry", "source")
                .row(FormerLine.NUMBER, "Former line of contact (schematic)", "line", "yes", line.wkt(), FICTION);
        return List.of(
                places(places),
                names(places),
                organisations(),
                memberships(),
                printedNames(),
                ordnance(),
                categories(),
                zone,
                settings(),
                expected());
    }

    /// Each operator states its staff every quarter and reports its work every month.
    private static Sheet expected() {
        Sheet sheet =
                new Sheet("expected_return", "number", "organisation", "expected", "every", "valid_from", "source");
        for (NamedCsvRecord row : Sources.table("organisations.csv")) {
            String number = row.getField("number");
            sheet.row("EXP-" + number + "-staff", number, "staff_statement", "quarter", "2025-01-01", FICTION);
            sheet.row("EXP-" + number + "-work", number, "clearance_report", "month", "2025-01-01", FICTION);
        }
        return sheet;
    }

    private static Sheet places(Places places) {
        Sheet sheet = new Sheet("place", "number", "name", "level", "parent", "schematic", "source");
        sheet.row(places.country(), COUNTRY, "Azerbaijan", "country", null, "no", BOUNDARIES);
        for (District d : places.all()) {
            sheet.row(d.outline(), d.number(), d.name(), "district", COUNTRY, d.schematic() ? "yes" : "no", BOUNDARIES);
        }
        return sheet;
    }

    private static Sheet names(Places places) {
        Sheet sheet = new Sheet("place.names", "number", "name", "language");
        sheet.row(COUNTRY, "Azərbaycan", "az");
        for (District d : places.all()) {
            for (String name : d.names()) {
                sheet.row(d.number(), name.substring(3), name.substring(0, 2));
            }
        }
        return sheet;
    }

    private static Sheet organisations() {
        Sheet sheet = new Sheet("organisation", "number", "name", "kind", "source");
        sheet.row(GROUP, "Local commercial operators", "group", PUBLISHED + " tables 2 to 4");
        for (NamedCsvRecord row : Sources.table("organisations.csv")) {
            sheet.row(row.getField("number"), row.getField("name"), row.getField("kind"), PUBLISHED + " table 2");
        }
        for (NamedCsvRecord row : Sources.table("donors.csv")) {
            sheet.row(row.getField("number"), row.getField("name"), "donor", PUBLISHED + " foreign assistance");
        }
        return sheet;
    }

    private static Sheet memberships() {
        Sheet sheet = new Sheet("organisation.memberships", "number", "group", "valid_from");
        for (NamedCsvRecord row : Sources.table("organisations.csv")) {
            if (!row.getField("group").isEmpty()) {
                sheet.row(row.getField("number"), row.getField("group"), SINCE);
            }
        }
        return sheet;
    }

    private static Sheet printedNames() {
        return new Sheet("organisation.printed_names", "number", "context", "name")
                .row(GROUP, "resources", "Local commercial operators")
                .row(GROUP, "area", "National private operators")
                .row(GROUP, "finds", "National private operators");
    }

    private static Sheet ordnance() {
        Sheet sheet = new Sheet("ordnance", "number", "name", "category", "source");
        for (Model model : Catalogue.MODELS) {
            sheet.row(model.number(), model.name(), model.category(), FICTION);
        }
        return sheet;
    }

    /// What table 4 calls ERW, APM and ATM, and table 1 ATM, APM, cluster and UXO/NA, in the order of their
    /// columns.
    private static Sheet categories() {
        Sheet sheet = new Sheet("reporting_category", "number", "scheme", "category", "bucket", "printed", "source");
        List<String> others =
                List.of("unknown", "ied", "booby_trap", "other_device", "small_arms_ammunition", "component");
        List<String> mines = List.of("ap_mine", "ap_mine_improvised", "at_mine");
        List<String> remnants = List.of("uxo", "axo", "cluster_munition");
        Stream.of(remnants, mines, others).flatMap(List::stream).forEach(category -> {
            String found = found(category);
            sheet.row("finds-" + category, "finds", category, found, found, PUBLISHED + " table 4");
        });
        List<String> victims = List.of("at_mine", "ap_mine", "ap_mine_improvised", "cluster_munition", "uxo", "axo");
        Stream.of(victims, others).flatMap(List::stream).forEach(category -> {
            String device = device(category);
            sheet.row("victims-" + category, "victims", category, device, printed(device), PUBLISHED + " table 1");
        });
        return sheet;
    }

    private static String found(String category) {
        return switch (category) {
            case "ap_mine", "ap_mine_improvised" -> "APM";
            case "at_mine" -> "ATM";
            case "cluster_munition", "uxo", "axo" -> "ERW";
            default -> "OTHER";
        };
    }

    private static String device(String category) {
        return switch (category) {
            case "ap_mine", "ap_mine_improvised" -> "APM";
            case "at_mine" -> "ATM";
            case "cluster_munition" -> "CLUSTER";
            case "uxo", "axo" -> "UXO";
            case "unknown" -> "UNKNOWN_DEVICE";
            default -> "OTHER";
        };
    }

    private static String printed(String bucket) {
        return switch (bucket) {
            case "CLUSTER" -> "Cluster";
            case "UXO", "UNKNOWN_DEVICE" -> "UXO/NA";
            case "OTHER" -> "Other";
            default -> bucket;
        };
    }

    private static Sheet settings() {
        return new Sheet("setting", "number", "value", "source")
                .row("authority.name", "National mine action authority (demonstration)", FICTION)
                .row("country.place", COUNTRY, FICTION)
                .row("country.area_km2", "86600", PUBLISHED + " F07")
                .row("check.area_tolerance_percent", "5", FICTION)
                .row("report.since", SINCE, PUBLISHED)
                .row("report.districts", String.join(",", Places.NAMED), PUBLISHED + " table 5")
                .row(
                        "report.notice",
                        "Demonstration data: totals follow a published report, single records are generated.",
                        FICTION);
    }
}
