package org.clearground.intake.waiting;

/// What somebody sends.
///
/// @param instance the sender's own name of it: the same instance of the same author is kept once
/// @param kind     what is asked
/// @param type     the record's type; empty where it is not about one record
/// @param number   the record's number, or the period that is to be closed; empty for files
/// @param author   the account of who sends it
/// @param base     the version of the record that it was made from; 0 where there is none
/// @param terms    what else was declared: the reason of a withdrawal, how files are written
public record Sending(
        String instance, SentKind kind, String type, String number, String author, int base, String terms) {

    private static final int LONGEST = 200;

    /// Refuses an instance without a name, or with a long one.
    public Sending {
        if (instance.isBlank() || instance.length() > LONGEST) {
            throw new IllegalArgumentException("What is sent needs a name of its own, of at most " + LONGEST
                    + " characters. Open the form again.");
        }
    }
}
