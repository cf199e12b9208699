package org.clearground.ledger;

/// Recognises canonical JSON by its characters alone, without reading it into values: an entry's body is seldom
/// anything else when it is booked, and reading it to write it again took twice as long as hashing the entry.
///
/// Only what is certain is recognised; of the rest (escapes by number, half characters, huge texts and integers)
/// [CanonicalJson#readStrict] knows.
final class CanonicalText {

    private static final int MOST_IN_NAME = 1_000;
    private static final int MOST_IN_TEXT = 1_000_000;
    private static final int MOST_DIGITS = 18;

    private final String text;
    private int at;

    private CanonicalText(String text) {
        this.text = text;
    }

    /// Whether the text is certainly one object, canonical to the byte.
    static boolean isObject(String text) {
        CanonicalText reading = new CanonicalText(text);
        return reading.take('{') && reading.members(1) && reading.at == text.length();
    }

    private boolean value(int depth) {
        return switch (peek()) {
            case '"' -> string(MOST_IN_TEXT, true);
            case '{' -> take('{') && members(depth + 1);
            case '[' -> take('[') && items(depth + 1);
            case 't' -> take("true");
            case 'f' -> take("false");
            default -> integer();
        };
    }

    private boolean members(int depth) {
        if (depth > CanonicalJson.MAX_DEPTH) {
            return false;
        }
        if (take('}')) {
            return true;
        }
        int before = -1;
        int endBefore = -1;
        do {
            int name = at;
            if (!string(MOST_IN_NAME, false)
                    || before >= 0 && !isAfter(name + 1, at - 1, before, endBefore)
                    || !take(':')
                    || !value(depth)) {
                return false;
            }
            before = name + 1;
            endBefore = text.indexOf('"', before);
        } while (take(','));
        return take('}');
    }

    /// Whether one stretch of the text comes after another by code unit.
    private boolean isAfter(int from, int to, int otherFrom, int otherTo) {
        int both = Math.min(to - from, otherTo - otherFrom);
        for (int i = 0; i < both; i++) {
            int less = text.charAt(from + i) - text.charAt(otherFrom + i);
            if (less != 0) {
                return less > 0;
            }
        }
        return to - from > otherTo - otherFrom;
    }

    private boolean items(int depth) {
        if (depth > CanonicalJson.MAX_DEPTH) {
            return false;
        }
        if (take(']')) {
            return true;
        }
        do {
            if (!value(depth)) {
                return false;
            }
        } while (take(','));
        return take(']');
    }

    private boolean string(int most, boolean mayEscape) {
        if (!take('"')) {
            return false;
        }
        int end = Math.min(text.length(), at + most);
        while (at < end) {
            char c = text.charAt(at++);
            if (c == '"') {
                return true;
            }
            if (c < 0x20 || Character.isSurrogate(c) || c == '\\' && !(mayEscape && isShort(peek()))) {
                return false;
            }
            at += c == '\\' ? 1 : 0;
        }
        return false;
    }

    private static boolean isShort(char escaped) {
        return "\"\\btnfr".indexOf(escaped) >= 0;
    }

    private boolean integer() {
        boolean negative = take('-');
        int first = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        boolean zero = at > first && text.charAt(first) == '0';
        return at > first && at - first <= MOST_DIGITS && !(zero && (negative || at - first > 1));
    }

    /// The next character, or one that stands nowhere.
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean take(char c) {
        boolean there = peek() == c;
        at += there ? 1 : 0;
        return there;
    }

    private boolean take(String word) {
        boolean there = text.startsWith(word, at);
        at += there ? word.length() : 0;
        return there;
    }
}
