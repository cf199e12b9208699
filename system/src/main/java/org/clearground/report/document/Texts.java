package org.clearground.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.clearground.report.draw.NumberStyle;

/// The texts of one language: templates by key, and how numbers are written. A text that a language lacks is
/// English, which is the bundle without a suffix; the machine's locale plays no part.
public final class Texts {

    private final ResourceBundle bundle;
    private final String language;

    /// Read once: pages of records print the same few texts very often.
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    private Texts(ResourceBundle bundle, String language) {
        this.bundle = bundle;
        this.language = language;
    }

    /// The bundle of this name beside a class, in a language such as `en`.
    public static Texts of(Class<?> beside, String name, String language) {
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        Locale locale = language.equals("en") ? Locale.ROOT : Locale.forLanguageTag(language);
        String path = beside.getPackageName() + "." + name;
        return new Texts(ResourceBundle.getBundle(path, locale, beside.getClassLoader(), control), language);
    }

    /// The language's tag.
    public String language() {
        return language;
    }

    /// A text without placeholders; refuses a key that does not exist and a text with a digit.
    public String text(String key) {
        return rich(key, Map.of()).plain();
    }

    /// A text with something in every placeholder.
    public Rich rich(String key, Map<String, Rich> values) {
        try {
            return template(key).bind(values);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
        }
    }

    /// The text of a key as it is written, with its placeholders.
    public String raw(String key) {
        return bundle.getString(key);
    }

    /// The placeholders of a text; refuses a key that does not exist.
    public Set<String> names(String key) {
        return template(key).names();
    }

    private Template template(String key) {
        return templates.computeIfAbsent(key, k -> Template.parse(bundle.getString(k)));
    }

    /// Whether there is a text with this key.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// All keys, sorted.
    public List<String> keys() {
        return bundle.keySet().stream().sorted().toList();
    }

    /// What is wrong with the texts: each key whose text is not a template, with the reason.
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (String key : keys()) {
            try {
                Template.parse(bundle.getString(key));
            } catch (IllegalArgumentException | MissingResourceException e) {
                faults.add(key + ": " + e.getMessage());
            }
        }
        return faults;
    }

    /// How the language writes numbers.
    public NumberStyle numbers() {
        return new NumberStyle(
                bundle.getString("number.group"),
                bundle.getString("number.decimal"),
                bundle.getString("number.minus"),
                bundle.getString("number.percent"));
    }
}
