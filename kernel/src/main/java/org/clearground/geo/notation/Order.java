package org.clearground.geo.notation;

/// Which of two numbers is which.
enum Order {
    /// The letters in the text say it: N, S, E, W.
    LETTERED(""),
    /// Easting or longitude first.
    EAST_FIRST(" east-north"),
    /// Northing or latitude first.
    NORTH_FIRST(" north-east");

    private final String words;

    Order(String words) {
        this.words = words;
    }

    /// As a declaration writes it.
    String words() {
        return words;
    }
}
