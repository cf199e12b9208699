package org.clearground.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.clearground.finding.Finding;

/// Findings in the language of a page or a report: what a code means, and the sentence.
///
/// Checks say their sentences in English, and so the books' programs, the command line and the files hold them. A
/// sentence in another language is formed from two bundles: the English one has the patterns of every code, the
/// other the same patterns in its language. The sentence is held against its code's patterns, and what stands in
/// the places goes into the places of the other pattern: numbers, days and names are copied, never translated. A
/// place whose name begins with `w` holds words of the program, which have patterns of their own. A sentence
/// that has no pattern is told by its code's meaning, with the English behind it.
public final class RuleWords {

    private static final String FOLDER = "/org/clearground/rules/findings_";
    private static final String ENGLISH = "en";
    private static final String SAID = "said";
    private static final List<String> WRAPPED =
            List.of("overridden-before", "overridden", "taken", "nearest", "corner");
    private static final String WRAP = "wrap.";
    private static final String PHRASE = "phrase";
    private static final String REFUSAL = "refusal";

    /// The sentences of every code together, for one that has lost its code on its way.
    private static final String ANY = "";

    /// Longer sentences hold somebody's text and are not searched.
    private static final int LONGEST = 4_000;

    private static final Map<String, RuleWords> ALL = new ConcurrentHashMap<>();

    private final boolean english;
    private final Map<String, String> texts;
    private final Map<String, List<Sentence>> sentences = new HashMap<>();

    private RuleWords(boolean english, Map<String, String> texts) {
        this.english = english;
        this.texts = texts;
    }

    /// The words in the locale's language; English where findings do not speak it.
    public static RuleWords of(Locale locale) {
        String language = RuleWords.class.getResource(FOLDER + locale.getLanguage() + ".properties") == null
                ? ENGLISH
                : locale.getLanguage();
        return ALL.computeIfAbsent(language, RuleWords::load);
    }

    private static RuleWords load(String language) {
        Map<String, String> originals = bundle(ENGLISH);
        RuleWords words = new RuleWords(language.equals(ENGLISH), bundle(language));
        originals.forEach((key, text) -> {
            int end = key.lastIndexOf('.') + 1;
            if (key.startsWith(WRAP) || Character.isDigit(key.charAt(end))) {
                String of = key.startsWith(WRAP) ? key : key.substring(0, end - 1);
                Sentence sentence = Sentence.of(text, words.text(key));
                words.sentences.computeIfAbsent(of, _ -> new ArrayList<>()).add(sentence);
                if (!key.startsWith(WRAP) && !of.equals(PHRASE) && !of.equals(REFUSAL)) {
                    words.sentences.computeIfAbsent(ANY, _ -> new ArrayList<>()).add(sentence);
                }
            }
        });
        words.sentences
                .values()
                .forEach(
                        of -> of.sort(Comparator.comparingInt(Sentence::letters).reversed()));
        return words;
    }

    /// The texts of a bundle.
    private static Map<String, String> bundle(String language) {
        Properties properties = new Properties();
        try (InputStream in =
                        Objects.requireNonNull(RuleWords.class.getResourceAsStream(FOLDER + language + ".properties"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the findings of the language " + language + " cannot be read", e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /// What a code means: what its rule finds or, of a guard, holds.
    ///
    /// @param code a finding's code, as `find.zero`
    public String meaning(String code) {
        return texts.getOrDefault(code, code).replace("`", "");
    }

    /// A finding's sentence: what is wrong and how to mend it.
    public String say(Finding finding) {
        return say(finding.code(), finding.message());
    }

    /// The same of a code and its sentence as the checks said it in English.
    public String say(String code, String message) {
        return english
                ? message
                : find(code, message)
                        .orElseGet(
                                () -> Sentence.fill(text(WRAP + "untold"), Map.of("a", meaning(code), SAID, message)));
    }

    /// What the program said when it refused something or failed, as it said it in English: why, and what to do.
    /// It may be what a finding says, or several sentences, one a line. What has no pattern stays English, and
    /// says so.
    public String tell(String message) {
        return english
                ? message
                : told(message)
                        .orElseGet(() -> message.lines()
                                .map(line -> told(line)
                                        .orElseGet(() -> Sentence.fill(text(WRAP + "english"), Map.of(SAID, line))))
                                .collect(Collectors.joining(" ")));
    }

    private Optional<String> told(String message) {
        return find(REFUSAL, message).or(() -> find(ANY, message));
    }

    /// The sentence in this language, if a pattern of its code fits it.
    Optional<String> find(String code, String message) {
        if (message.length() > LONGEST) {
            return Optional.empty();
        }
        for (String wrap : WRAPPED) {
            Optional<String> inside = sentences.getOrDefault(WRAP + wrap, List.of()).stream()
                    .flatMap(s -> s.match(message).flatMap(places -> within(code, s, places)).stream())
                    .findFirst();
            if (inside.isPresent()) {
                return inside;
            }
        }
        return plain(code, message);
    }

    private Optional<String> within(String code, Sentence wrap, Map<String, String> places) {
        String said = places.get(SAID);
        if (said == null) {
            return Optional.of(Sentence.fill(wrap.own(), places));
        }
        return find(code, said).map(own -> {
            places.put(SAID, own);
            return Sentence.fill(wrap.own(), places);
        });
    }

    private Optional<String> plain(String of, String message) {
        for (Sentence sentence : sentences.getOrDefault(of, List.of())) {
            Optional<Map<String, String>> places = sentence.match(message);
            if (places.isPresent()) {
                places.get().replaceAll((name, held) -> name.startsWith("w") ? words(held) : held);
                return Optional.of(Sentence.fill(sentence.own(), places.get()));
            }
        }
        return Optional.empty();
    }

    /// Words of the program, as they are when no phrase fits.
    private String words(String held) {
        return plain(PHRASE, held).orElse(held);
    }

    private String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("the findings have no key " + key);
        }
        return text;
    }
}
