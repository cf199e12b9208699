package org.clearground.web.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.finding.Severity;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonBool;
import org.clearground.ledger.JsonInt;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.JsonText;
import org.clearground.ledger.JsonValue;
import org.clearground.record.Column;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;

/// A record as a program sends it, as the form that a person would have filled in: named like the API tells
/// records, so that what was read can be sent again. What a form has no cell for is a fault, never left out.
///
/// @param data   what stands in the form
/// @param faults what could not be put into it
record JsonForm(FormData data, List<Checked.Said> faults) {

    static JsonForm read(RecordType type, JsonObject fields) {
        List<Checked.Said> faults = new ArrayList<>();
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        type.lists().forEach(list -> rows.put(list.name(), List.of()));
        fields.members().forEach((name, value) -> {
            Optional<ListOf> list =
                    type.lists().stream().filter(l -> l.name().equals(name)).findFirst();
            if (list.isPresent()) {
                rows.put(name, rows(list.get(), value, faults));
            } else {
                put(new Place("f.", name, type.name()), type.columns(), value, cells, faults);
            }
        });
        return new JsonForm(new FormData(cells, rows), List.copyOf(faults));
    }

    private static List<Map<String, String>> rows(ListOf list, JsonValue value, List<Checked.Said> faults) {
        if (!(value instanceof JsonArray array)) {
            faults.add(fault("l." + list.name() + ".0", "api.list", "'" + list.name() + "' is a list of objects."));
            return List.of();
        }
        if (array.size() > FormData.MOST_ROWS) {
            faults.add(fault(
                    "l." + list.name() + ".0",
                    "api.rows",
                    "'" + list.name() + "' has " + array.size() + " rows, and at most " + FormData.MOST_ROWS
                            + " are taken at once: send the record as files, to /api/v1/imports."));
            return List.of();
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonValue each : array) {
            Map<String, String> cells = new LinkedHashMap<>();
            String at = "l." + list.name() + "." + rows.size();
            if (each instanceof JsonObject row) {
                row.members()
                        .forEach((name, cell) -> put(
                                new Place(at + ".", name, "a row of " + list.name()),
                                list.columns(),
                                cell,
                                cells,
                                faults));
            } else {
                faults.add(fault(at, "api.list", "A row of '" + list.name() + "' is an object."));
            }
            rows.add(cells);
        }
        return rows;
    }

    /// Where a cell stands: what its name in the form begins with, its own name, and what it would be a part of.
    private record Place(String at, String name, String of) {}

    private static void put(
            Place place,
            List<Column<?>> columns,
            JsonValue value,
            Map<String, String> cells,
            List<Checked.Said> faults) {
        if (columns.stream().noneMatch(c -> c.name().equals(place.name()))) {
            faults.add(fault(
                    place.at() + place.name(),
                    "api.unknown-field",
                    "There is no '" + place.name() + "' in " + place.of() + ": /api/v1/types tells what there is."));
            return;
        }
        switch (value) {
            case JsonText text -> FormData.put(cells, place.name(), text.value());
            case JsonInt whole -> cells.put(place.name(), Long.toString(whole.value()));
            case JsonObject _, JsonArray _, JsonBool _ ->
                faults.add(fault(
                        place.at() + place.name(),
                        "api.value",
                        "'" + place.name() + "' is " + value.kindName() + ": write a text or a whole number."));
        }
    }

    private static Checked.Said fault(String cell, String code, String sentence) {
        return new Checked.Said(cell, Severity.FAULT, code, sentence, "", "");
    }
}
