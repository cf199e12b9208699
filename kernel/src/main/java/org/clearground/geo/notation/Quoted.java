package org.clearground.geo.notation;

/// What somebody typed, as a sentence quotes it: on one line and not longer than a line.
final class Quoted {

    private static final int LONGEST = 60;

    private Quoted() {}

    static String of(String typed) {
        StringBuilder text = new StringBuilder();
        typed.strip()
                .codePoints()
                .limit(LONGEST)
                .forEach(c -> text.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return typed.strip().length() > LONGEST ? text + "…" : text.toString();
    }
}
