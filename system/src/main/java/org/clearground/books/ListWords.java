package org.clearground.books;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearground.ledger.Entry;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;
import org.clearground.registry.OrganisationType;
import org.clearground.registry.PlaceType;

/// The words by which lists find a record: those of its texts, folded, and one for each code that a list is
/// narrowed by, as `status=open`. They follow from the record alone, so that a table of them can be made again.
public final class ListWords {

    /// The place that a record lies in, or is.
    public static final String PLACE = "place";

    /// The organisation that a record names, or is.
    public static final String ORGANISATION = "organisation";

    /// The type.
    public static final String TYPE = "type";

    /// Who approved what the record says now.
    public static final String APPROVED = "approved";

    /// The import by which what the record says now came.
    public static final String IMPORT = "import";

    private static final int LONGEST = 40;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OF_IMPORT = Pattern.compile("import ([0-9a-f]+) .*", Pattern.DOTALL);

    private ListWords() {}

    /// All words of a record, in their order.
    public static Set<String> of(RecordType type, Entry entry, Fields fields) {
        return new TreeSet<>(new WordColumns(type).of(entry, fields));
    }

    /// The import that booked an entry, if one did.
    static Optional<String> importOf(Entry entry) {
        String source = entry.draft().source();
        if (!source.startsWith("import ")) {
            return Optional.empty();
        }
        Matcher matcher = OF_IMPORT.matcher(source);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// What lists are narrowed by when the column's values name a place or an organisation.
    static Optional<String> reference(Column<?> column) {
        return column.format()
                .refersTo()
                .filter(t -> t.equals(PlaceType.TYPE) || t.equals(OrganisationType.TYPE))
                .map(t -> t.equals(PlaceType.TYPE) ? PLACE : ORGANISATION);
    }

    /// The number of the place that a record lies in, or is.
    public static Optional<String> place(RecordType type, Entry entry, Fields fields) {
        return new WordColumns(type).place(entry, fields);
    }

    /// The words of a text: lower case, without accents, letters and digits alone.
    public static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        if (plainLatin(text)) {
            splitLatin(text, words);
            return words;
        }
        Matcher word = WORD.matcher(fold(text));
        while (word.find()) {
            words.add(shortened(word.group()));
        }
        return words;
    }

    /// Most texts of most records; folding changes nothing in them but the case. Every verification makes the
    /// words of all records again, where folding took a tenth of the time.
    private static boolean plainLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static void splitLatin(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        int begin = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || !letterOrDigit(lower.charAt(i))) {
                if (i > begin) {
                    words.add(shortened(lower.substring(begin, i)));
                }
                begin = i + 1;
            }
        }
    }

    private static boolean letterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static String shortened(String word) {
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }

    private static String fold(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(apart.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace('ə', 'e')
                .replace('ı', 'i')
                .replace('ø', 'o')
                .replace("ß", "ss");
    }

    /// The word for a code: its column or [#TYPE] and so on, and the value in letters that no text has.
    public static String code(String key, String value) {
        return plain(key) + "=" + plain(value);
    }

    private static String plain(String text) {
        int good = 0;
        while (good < text.length() && letterOrDigit(text.charAt(good))) {
            good++;
        }
        if (good == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (letterOrDigit(c)) {
                out.append(c);
            } else {
                out.append('_').append(HexFormat.of().toHexDigits(b));
            }
        }
        return out.toString();
    }
}
