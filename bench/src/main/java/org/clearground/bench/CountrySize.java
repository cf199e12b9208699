package org.clearground.bench;

/// The size of a country in multiples of the published one.
///
/// @param times how many times the published size
record CountrySize(int times) {

    /// Fields worked from 10 November 2020 to 31 March 2025, as published.
    private static final int PUBLISHED_FIELDS = 4_706;

    /// Items found in that time, as published.
    private static final int PUBLISHED_ITEMS = 191_604;

    CountrySize {
        if (times < 1 || times > 100) {
            throw new IllegalArgumentException("a country of 1 to 100 times the published size, not " + times);
        }
    }

    /// How many fields: each has a hazard area and a clearance report.
    int fields() {
        return Math.multiplyExact(times, PUBLISHED_FIELDS);
    }

    /// How many cells a row of the country's square grid has.
    int columns() {
        return Ground.of(fields()).columns();
    }

    /// How many items all find rows have together.
    long items() {
        return (long) times * PUBLISHED_ITEMS;
    }

    /// How many items the report of a field has: all fields' sum to [#items()].
    int itemsOf(int field) {
        return Math.toIntExact((field + 1) * items() / fields() - field * items() / fields());
    }

    @Override
    public String toString() {
        return times + "x";
    }
}
