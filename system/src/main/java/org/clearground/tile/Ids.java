package org.clearground.tile;

import java.util.Arrays;

/// The ids of all that shapes something that is drawn: the same ids give the same drawing.
final class Ids {

    /// Bytes that an entry of a store takes beside its value: its key and its place.
    static final long AROUND = 260;

    private final long[] all;
    private final int hash;

    Ids(long... all) {
        this.all = all;
        hash = Arrays.hashCode(all);
    }

    /// Not to be changed.
    long[] all() {
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ids ids && Arrays.equals(all, ids.all);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
