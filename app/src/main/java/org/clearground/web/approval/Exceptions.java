package org.clearground.web.approval;

import java.util.Map;
import java.util.TreeMap;
import org.clearground.record.Guards;
import org.clearground.web.access.Right;
import org.clearground.web.access.SignedIn;

/// The reasons for which whoever approves overrides guards, by their codes.
///
/// @param reasons by code
record Exceptions(Map<String, String> reasons) {

    /// What the fields of the form begin with; the guard's code follows.
    static final String FIELD = "override.";

    static final Exceptions NONE = new Exceptions(Map.of());

    private static final int LONGEST = 500;

    /// Copies the reasons.
    Exceptions {
        reasons = Map.copyOf(reasons);
    }

    /// Reads a form. Refuses with [IllegalArgumentException] what is no guard, a reason that is too long, and
    /// whoever may override none.
    static Exceptions of(Map<String, String> form) {
        Map<String, String> texts = new TreeMap<>();
        form.forEach((field, text) -> {
            if (field.startsWith(FIELD)) {
                texts.put(field.substring(FIELD.length()), text);
            }
        });
        return named(texts);
    }

    /// The same of reasons by the codes of guards; one without a word is none.
    static Exceptions named(Map<String, String> texts) {
        Map<String, String> reasons = new TreeMap<>();
        texts.forEach((code, text) -> {
            if (!text.isBlank()) {
                reasons.put(code(code), reason(text));
            }
        });
        if (!reasons.isEmpty() && !Right.OVERRIDE_GUARDS.allows(SignedIn.role())) {
            throw new IllegalArgumentException("Your role overrides no guard.");
        }
        return new Exceptions(reasons);
    }

    private static String code(String code) {
        if (!code.matches("guard\\.[a-z_-]{1,60}") || !code.startsWith(Guards.PREFIX)) {
            throw new IllegalArgumentException("Only guards can be overridden, whose codes begin with 'guard.'.");
        }
        return code;
    }

    /// In one line and without semicolons, since these part the notes in a record's source.
    private static String reason(String text) {
        String reason = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ").replace(';', ',');
        if (reason.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The reason is longer than " + LONGEST + " characters: say it in a sentence or two.");
        }
        return reason;
    }
}
