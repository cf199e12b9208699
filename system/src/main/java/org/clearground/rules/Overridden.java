package org.clearground.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What named persons overrode, as the source of a record tells it: `…; guard.cleared_depth overridden by R.
/// Aliyeva: surface clearance`.
public final class Overridden {

    private static final Pattern NOTE = Pattern.compile(
            "; ([a-z_]+\\.[a-z_-]+) overridden by ([^:]*): (.*?)(?=; [a-z_]+\\.[a-z_-]+ overridden by |$)",
            Pattern.DOTALL);

    private Overridden() {}

    /// A rule that was overridden.
    ///
    /// @param code   its code
    /// @param by     who did
    /// @param reason why
    public record Note(String code, String by, String reason) {}

    /// What a source tells, in its order.
    public static List<Note> notes(String source) {
        return NOTE.matcher(source)
                .results()
                .map(m -> new Note(m.group(1), m.group(2), m.group(3).strip()))
                .toList();
    }

    /// The rules that were overridden, each with by whom and why as the end of a sentence: `by R. Aliyeva:
    /// surface clearance.`
    static Map<String, String> in(String source) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        notes(source)
                .forEach(n -> verdicts.put(
                        n.code(),
                        "by " + n.by() + ": " + n.reason() + (n.reason().endsWith(".") ? "" : ".")));
        return verdicts;
    }
}
