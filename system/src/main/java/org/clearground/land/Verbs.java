package org.clearground.land;

/// What records of this capability say about ground, as the claims name it.
final class Verbs {

    static final String SUSPECT = "suspect";
    static final String CONFIRM = "confirm";
    static final String CANCEL = "cancel";
    static final String REDUCE = "reduce";
    static final String CLEAR = "clear";
    static final String REOPEN_SUSPECTED = "reopen_suspected";
    static final String REOPEN_CONFIRMED = "reopen_confirmed";

    private Verbs() {}
}
