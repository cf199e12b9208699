package org.clearground.web.entry;

import java.util.Map;
import org.clearground.intake.waiting.SentKind;
import org.clearground.record.RecordType;

/// A form as it came from the browser, with what stands beside its cells.
///
/// @param type     the record's type
/// @param data     what was typed
/// @param kind     [SentKind#RECORD] or [SentKind#CORRECT]
/// @param base     the version that a correction began from; 0 for a new record
/// @param instance the form's own name, so that sending it twice is sending it once
/// @param again    the number of what was returned and is sent anew; 0 for none
record EntryForm(RecordType type, FormData data, SentKind kind, int base, String instance, long again) {

    static EntryForm sent(RecordType type, Map<String, String> form) {
        FormData data = FormData.sent(type, form);
        for (Map.Entry<String, String> pick : form.entrySet()) {
            if (pick.getKey().startsWith("pick.") && !pick.getValue().isBlank()) {
                data = data.with(type, pick.getKey().substring("pick.".length()), pick.getValue());
            }
        }
        SentKind kind = "correct".equals(form.get("kind")) ? SentKind.CORRECT : SentKind.RECORD;
        return new EntryForm(
                type,
                data,
                kind,
                Math.toIntExact(number(form, "base")),
                form.getOrDefault("instance", ""),
                number(form, "again"));
    }

    private static long number(Map<String, String> form, String name) {
        String text = form.getOrDefault(name, "0");
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }

    boolean corrects() {
        return kind == SentKind.CORRECT;
    }

    EntryForm with(FormData other) {
        return new EntryForm(type, other, kind, base, instance, again);
    }

    /// The form after a button that changes its rows: `add.finds`, `remove.finds.2`; any other changes nothing.
    EntryForm after(String button) {
        String[] parts = button.split("\\.");
        if (parts.length == 2 && parts[0].equals("add")) {
            return with(data.plusRow(parts[1]));
        }
        if (parts.length == 3 && parts[0].equals("remove") && parts[2].matches("[0-9]{1,4}")) {
            return with(data.minusRow(parts[1], Integer.parseInt(parts[2])));
        }
        return this;
    }
}
