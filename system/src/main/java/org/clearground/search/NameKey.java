package org.clearground.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What remains of a name when spellings are set aside: Azerbaijani, Russian and English ways of writing the
/// same name give the same key, or nearly so. Agdam, Ağdam, Aghdam and Агдам are one. For comparing, never for
/// showing.
final class NameKey {

    /// Cyrillic as it is spoken, in the Latin letters of the rules below.
    private static final Map<Character, String> CYRILLIC = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('ғ', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "yo"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('й', "y"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "sh"),
            Map.entry('ъ', ""),
            Map.entry('ы', "i"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "u"),
            Map.entry('я', "ya"));

    /// One letter for each sound, in this order: what is written with two letters first.
    private static final List<String[]> SOUNDS = List.of(
            new String[] {"ç", "ch"},
            new String[] {"ş", "sh"},
            new String[] {"x", "h"},
            new String[] {"q", "g"},
            new String[] {"ə", "a"},
            new String[] {"ı", "i"},
            new String[] {"ğ", "g"},
            new String[] {"dzh", "J"},
            new String[] {"dj", "J"},
            new String[] {"zh", "Z"},
            new String[] {"sh", "S"},
            new String[] {"ch", "C"},
            new String[] {"kh", "h"},
            new String[] {"gh", "g"},
            // what is left of c is the Azerbaijani letter, which others write j
            new String[] {"c", "J"},
            new String[] {"j", "J"},
            new String[] {"y", "i"},
            new String[] {"w", "v"},
            new String[] {"e", "a"});

    private NameKey() {}

    static String of(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replace('İ', 'i')
                .toLowerCase(Locale.ROOT);
        StringBuilder latin = new StringBuilder();
        for (char letter : text.toCharArray()) {
            latin.append(CYRILLIC.getOrDefault(letter, String.valueOf(letter)));
        }
        String key = latin.toString();
        for (String[] sound : SOUNDS) {
            key = key.replace(sound[0], sound[1]);
        }
        key = Normalizer.normalize(key, Normalizer.Form.NFD).replaceAll("[^\\p{L}\\p{Nd}]", "");
        // letters that are doubled are one
        return key.replaceAll("(.)\\1+", "$1");
    }

    /// How many letters must be put in, left out, exchanged or swapped with their neighbour; more than `most`
    /// counts as one more than that.
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(a, b, steps, i, j);
            }
        }
        return Math.min(most + 1, steps[a.length()][b.length()]);
    }

    private static int step(String a, String b, int[][] steps, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }
}
