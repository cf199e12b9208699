package org.clearground.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence of a check: its pattern in English, with places in braces, and the same in another language.
///
/// @param english recognises the sentence
/// @param places  the names of its places, in their order
/// @param letters how many letters it says itself: of two that fit, the one that says more is meant
/// @param own     the pattern in the other language
record Sentence(Pattern english, List<String> places, int letters, String own) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    static Sentence of(String english, String own) {
        StringBuilder regex = new StringBuilder();
        List<String> places = new ArrayList<>();
        Matcher place = PLACE.matcher(english);
        int from = 0;
        while (place.find()) {
            regex.append(Pattern.quote(english.substring(from, place.start()))).append("(.*?)");
            places.add(place.group(1));
            from = place.end();
        }
        regex.append(Pattern.quote(english.substring(from)));
        return new Sentence(
                Pattern.compile(regex.toString(), Pattern.DOTALL),
                List.copyOf(places),
                PLACE.matcher(english).replaceAll("").length(),
                own);
    }

    /// What stands in the places of a sentence, if it is this one.
    Optional<Map<String, String>> match(String sentence) {
        Matcher matcher = english.matcher(sentence);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> held = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            held.put(places.get(i), matcher.group(i + 1));
        }
        return Optional.of(held);
    }

    /// A pattern with its places filled; one that is not given stays as it is.
    static String fill(String pattern, Map<String, String> held) {
        return PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(held.getOrDefault(place.group(1), place.group())));
    }
}
