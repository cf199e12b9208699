package org.clearground.cli;

import java.util.List;
import java.util.Locale;
import org.clearground.intake.FileFinding;
import org.clearground.intake.ImportReport;
import org.clearground.ledger.Head;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;

/// Tells what came of an import, as text or as JSON.
record ImportTeller(Environment environment, boolean json) {

    void tell(ImportReport report, Head head) {
        if (json) {
            environment.out().println(toJson(report, head));
            return;
        }
        report.findings()
                .forEach(f ->
                        environment.out().println(f.finding().severity().name().toLowerCase(Locale.ROOT) + "  " + f));
        Text table = new Text().row(List.of("type", "read", "booked", "corrected", "there already"));
        report.types()
                .forEach((type, c) -> table.row(List.of(
                        type,
                        Text.grouped(c.read()),
                        Text.grouped(c.booked()),
                        Text.grouped(c.corrected()),
                        Text.grouped(c.already()))));
        environment.out().print(table);
        environment.out().println(sentence(report));
        environment.out().println("Head: entry " + head.seq() + ", " + head.hash());
    }

    private static String sentence(ImportReport report) {
        String found = " Faults: " + Text.grouped(report.faults()) + ", warnings: " + Text.grouped(report.warnings())
                + ". Other records decided again: " + Text.grouped(report.redecided()) + ".";
        return switch (report.outcome()) {
            case REFUSED -> "Refused; nothing was changed." + found;
            case CHECKED -> "Checked; nothing was changed. This is what would happen." + found;
            case BOOKED -> "Booked as import " + report.id() + "." + found;
            case BROKEN_OFF -> "Broken off; the same command goes on once the fault is mended." + found;
        };
    }

    private static JsonObject toJson(ImportReport report, Head head) {
        return JsonObject.builder()
                .put("import", report.id())
                .put("outcome", report.outcome().name().toLowerCase(Locale.ROOT))
                .put("faults", report.faults())
                .put("warnings", report.warnings())
                .put("redecided", report.redecided())
                .put("head", head.hash().toString())
                .put("entries", head.seq())
                .put(
                        "types",
                        JsonArray.of(
                                report.types().entrySet(),
                                e -> JsonObject.builder()
                                        .put("type", e.getKey())
                                        .put("read", e.getValue().read())
                                        .put("booked", e.getValue().booked())
                                        .put("corrected", e.getValue().corrected())
                                        .put("already", e.getValue().already())
                                        .build()))
                .put("findings", JsonArray.of(report.findings(), ImportTeller::toJson))
                .build();
    }

    private static JsonObject toJson(FileFinding f) {
        JsonObject.Builder builder = JsonObject.builder()
                .put("file", f.file())
                .put("line", f.line())
                .put("severity", f.finding().severity().name().toLowerCase(Locale.ROOT))
                .put("code", f.finding().code())
                .put("message", f.finding().message());
        f.finding().where().findField().ifPresent(field -> builder.put("field", field));
        f.shownValue().ifPresent(value -> builder.put("value", value));
        if (f.expected() != null) {
            builder.put("expected", f.expected());
        }
        if (f.nearest() != null) {
            builder.put("nearest", f.nearest());
        }
        if (f.finding().where().onMap()) {
            builder.put("lon", String.valueOf(f.finding().where().lon()));
            builder.put("lat", String.valueOf(f.finding().where().lat()));
        }
        return builder.build();
    }
}
