package org.clearground.report.quarterly;

import java.util.List;

/// How a language counts years and quarters: some put an ending to the number that follows the last word of it
/// when it is spoken, as Azerbaijani does in `2024-cü`.
///
/// @param units    the endings after one to nine, separated by spaces; empty where the language has none
/// @param tens     the endings after ten to ninety
/// @param hundred  the ending after a round hundred
/// @param thousand the ending after a round thousand
record Ordinals(List<String> units, List<String> tens, String hundred, String thousand) {

    /// Reads the endings as a bundle writes them.
    static Ordinals parse(String units, String tens, String hundred, String thousand) {
        return new Ordinals(List.of(units.split(" ", -1)), List.of(tens.split(" ", -1)), hundred, thousand);
    }

    /// The ending of a positive number; empty where the language has none.
    String ending(int number) {
        if (number % 10 != 0) {
            return at(units, number % 10);
        }
        if (number % 100 != 0) {
            return at(tens, number % 100 / 10);
        }
        return number % 1000 != 0 ? hundred : thousand;
    }

    private static String at(List<String> endings, int place) {
        return endings.size() < place ? "" : endings.get(place - 1);
    }
}
