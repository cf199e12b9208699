package org.clearground.report.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with named placeholders, such as `In {period}, {area} were cleared.` It has no digit outside a
/// placeholder, so that every number in a document is bound.
public final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9_]*)}");
    private static final Pattern LOOSE = Pattern.compile("[{}\\p{Nd}]");

    private final String text;

    /// Words and placeholders by turns, beginning and ending with words.
    private final List<String> parts;

    private final Set<String> names;

    private Template(String text) {
        this.text = text;
        List<String> all = new ArrayList<>();
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int from = 0;
        while (matcher.find()) {
            all.add(text.substring(from, matcher.start()));
            all.add(matcher.group(1));
            found.add(matcher.group(1));
            from = matcher.end();
        }
        all.add(text.substring(from));
        parts = List.copyOf(all);
        names = Collections.unmodifiableSet(found);
    }

    /// Reads a template; refuses a digit or a brace outside a placeholder with a sentence that shows it.
    public static Template parse(String text) {
        Matcher loose = LOOSE.matcher(PLACEHOLDER
                .matcher(text)
                .replaceAll(m -> "\u0000".repeat(m.group().length())));
        if (loose.find()) {
            throw new IllegalArgumentException(
                    "'" + loose.group() + "' at " + loose.start() + " stands outside a placeholder: " + text);
        }
        return new Template(text);
    }

    /// The placeholders' names, in order.
    public Set<String> names() {
        return names;
    }

    /// The text with something in every placeholder; refuses one that is missing, and a value that has no
    /// placeholder.
    public Rich bind(Map<String, Rich> values) {
        if (!names.equals(values.keySet())) {
            throw new IllegalArgumentException(
                    "the text wants " + new TreeSet<>(names) + ", not " + new TreeSet<>(values.keySet()) + ": " + text);
        }
        List<Rich.Span> spans = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (i % 2 == 0) {
                words(spans, parts.get(i));
            } else {
                spans.addAll(Objects.requireNonNull(values.get(parts.get(i))).spans());
            }
        }
        return new Rich(spans);
    }

    private static void words(List<Rich.Span> spans, String words) {
        if (!words.isEmpty()) {
            spans.add(new Rich.Words(words));
        }
    }
}
