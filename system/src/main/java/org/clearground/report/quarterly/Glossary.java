package org.clearground.report.quarterly;

import java.util.List;
import org.clearground.report.document.Definition;

/// The definitions of the report's figures, each with a term, a sentence, and where it stands in the books.
final class Glossary {

    private static final String PREFIX = "definition.";
    private static final String TERM = ".term";

    private final Voice voice;

    Glossary(Voice voice) {
        this.voice = voice;
    }

    /// The keys of all definitions, sorted.
    List<String> keys() {
        return voice.keys().stream()
                .filter(k -> k.startsWith(PREFIX) && k.endsWith(TERM))
                .map(k -> k.substring(PREFIX.length(), k.length() - TERM.length()))
                .toList();
    }

    /// The definition with this key; refuses an unknown one.
    Definition definition(String key) {
        return new Definition(key, term(key), text(key) + " " + books(key));
    }

    String term(String key) {
        return voice.text(PREFIX + key + TERM);
    }

    String text(String key) {
        return voice.text(PREFIX + key + ".text");
    }

    /// How it is read from the books.
    String books(String key) {
        return voice.text(PREFIX + key + ".books");
    }
}
