package org.clearground.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What named persons overrode, as the source of a record tells it: `…; guard.cleared_depth overridden by R.
/// Aliyeva: surface clearance`.
final class Overridden {

    private static final Pattern NOTE = Pattern.compile(
            "; ([a-z_]+\\.[a-z_-]+) overridden by ([^:]*): (.*?)(?=; [a-z_]+\\.[a-z_-]+ overridden by |$)",
            Pattern.DOTALL);

    private Overridden() {}

    /// The rules that were overridden, each with by whom and why as the end of a sentence: `by R. Aliyeva:
    /// surface clearance.`
    static Map<String, String> in(String source) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        Matcher note = NOTE.matcher(source);
        while (note.find()) {
            String reason = note.group(3).strip();
            verdicts.put(note.group(1), "by " + note.group(2) + ": " + reason + (reason.endsWith(".") ? "" : "."));
        }
        return verdicts;
    }
}
