package org.clearground.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The words by which people know types, columns, lists and codes, in one language; English where that language
/// has none.
///
/// A bundle is a UTF-8 file of keys and texts. What several types share is written once: the label of a column
/// is looked up as `column.<type>.<column>` (in a list `column.<type>.<list>.<column>`, then
/// `column.<list>.<column>`), then as `column.<column>`; a list's as `list.<type>.<list>`, then `list.<list>`;
/// a code's as `code.<list>.<code>`, then `code.<code>`.
public final class Labels {

    private static final String FOLDER = "/org/clearground/labels/labels_";

    private final Map<String, String> texts;

    private Labels(Map<String, String> texts) {
        this.texts = texts;
    }

    /// The labels in the locale's language; the machine's own locale plays no part.
    public static Labels of(Locale locale) {
        Map<String, String> texts = new TreeMap<>(read("en").orElseThrow());
        read(locale.getLanguage()).ifPresent(texts::putAll);
        return new Labels(texts);
    }

    private static Optional<Map<String, String>> read(String language) {
        try (InputStream in = Labels.class.getResourceAsStream(FOLDER + language + ".properties")) {
            return in == null ? Optional.empty() : Optional.of(read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the labels of the language " + language + " cannot be read", e);
        }
    }

    private static Map<String, String> read(InputStream in) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /// What a record of the type is called.
    public String type(RecordType type) {
        return text("type." + type.name());
    }

    /// What a list inside a type's records is called.
    public String list(RecordType type, ListOf list) {
        return text("list." + type.name() + "." + list.name(), "list." + list.name());
    }

    /// What a column is called; of a list's column when a list is given.
    public String column(RecordType type, @Nullable ListOf list, Column<?> column) {
        if (column.format() instanceof OwnFormat<?> own) {
            return own.label();
        }
        return text("column", type, list, column);
    }

    /// One sentence that says what to write in a column.
    public String help(RecordType type, @Nullable ListOf list, Column<?> column) {
        if (column.format() instanceof OwnFormat<?> own) {
            return own.help();
        }
        return text("help", type, list, column);
    }

    /// What a coded list is called.
    public String codeList(String list) {
        return text("codes." + list);
    }

    /// What a value of a coded list is called.
    public String code(String list, String code) {
        return text("code." + list + "." + code, "code." + code);
    }

    /// The text of a key, if there is one.
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /// All keys, in their order.
    public Set<String> keys() {
        return Collections.unmodifiableSet(texts.keySet());
    }

    private String text(String what, RecordType type, @Nullable ListOf list, Column<?> column) {
        String last = "." + column.name();
        return list == null
                ? text(what + "." + type.name() + last, what + last)
                : text(
                        what + "." + type.name() + "." + list.name() + last,
                        what + "." + list.name() + last,
                        what + last);
    }

    private String text(String... keys) {
        for (String key : keys) {
            String text = texts.get(key);
            if (text != null) {
                return text;
            }
        }
        throw new IllegalArgumentException("the label bundle has no key " + String.join(" nor ", keys));
    }
}
