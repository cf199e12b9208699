package org.clearground.exchange;

/// What a file holds, quoted in a sentence: short enough to print, without control characters.
public final class Shortened {

    private static final int LONGEST = 60;

    private Shortened() {}

    /// The text in single quotes, at most 60 characters of it.
    public static String of(String text) {
        int length = Math.min(text.length(), LONGEST);
        StringBuilder shown = new StringBuilder(length + 3).append('\'');
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) ? ' ' : c);
        }
        return shown.append(length < text.length() ? "…'" : "'").toString();
    }
}
