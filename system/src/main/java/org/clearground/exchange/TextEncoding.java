package org.clearground.exchange;

import java.nio.charset.Charset;

/// How the characters of a CSV file are written as bytes; declared, never guessed. GeoJSON is always UTF-8.
public enum TextEncoding {
    UTF_8("UTF-8"),
    /// Its first two bytes say which half comes first.
    UTF_16("UTF-16"),
    WINDOWS_1251("windows-1251"),
    WINDOWS_1252("windows-1252");

    private final String word;

    TextEncoding(String word) {
        this.word = word;
    }

    /// Its name in options and sentences.
    public String word() {
        return word;
    }

    Charset charset() {
        return Charset.forName(word);
    }

    boolean isSingleByte() {
        return this == WINDOWS_1251 || this == WINDOWS_1252;
    }
}
