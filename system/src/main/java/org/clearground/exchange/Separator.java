package org.clearground.exchange;

/// What stands between the cells of a CSV file; declared, never guessed.
public enum Separator {
    COMMA(',', "comma"),
    SEMICOLON(';', "semicolon"),
    TAB('\t', "tab");

    private final char character;
    private final String word;

    Separator(char character, String word) {
        this.character = character;
        this.word = word;
    }

    /// The character itself.
    public char character() {
        return character;
    }

    /// Its name in options and sentences.
    public String word() {
        return word;
    }
}
