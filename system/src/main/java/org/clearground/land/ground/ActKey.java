package org.clearground.land.ground;

import java.time.LocalDate;
import java.util.Comparator;

/// The place of an act in the order in which ground is decided: by value date; on one day hazards
/// before releases before re-openings; then by the record's first booking; then by part.
///
/// @param day      the value date
/// @param rank     hazard, release or re-opening
/// @param firstSeq the sequence number of the record's first entry
/// @param part     the number of the claim within its record, from 0
public record ActKey(LocalDate day, Verb.Rank rank, long firstSeq, int part) implements Comparable<ActKey> {

    private static final Comparator<ActKey> ORDER = Comparator.comparing(ActKey::day)
            .thenComparing(ActKey::rank)
            .thenComparingLong(ActKey::firstSeq)
            .thenComparingInt(ActKey::part);

    @Override
    public int compareTo(ActKey other) {
        return ORDER.compare(this, other);
    }

    /// Whether it comes before the other one.
    public boolean isBefore(ActKey other) {
        return compareTo(other) < 0;
    }
}
