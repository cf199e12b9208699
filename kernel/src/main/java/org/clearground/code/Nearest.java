package org.clearground.code;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds the word most like a mistyped one, by edit distance.
public final class Nearest {

    private static final int LONGEST = 64;

    private Nearest() {}

    /// The candidate with the smallest edit distance, the first of equals; refuses an empty list.
    public static String to(String typed, List<String> candidates) {
        String word = fold(typed);
        return candidates.stream()
                .min(Comparator.comparingInt(c -> distance(word, fold(c))))
                .orElseThrow(() -> new IllegalArgumentException("no candidates to compare '" + typed + "' with"));
    }

    private static String fold(String text) {
        String folded = text.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded;
    }

    /// Levenshtein's distance: insertions, deletions and replacements.
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(Math.min(row[j - 1], above) + 1, replaced);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
