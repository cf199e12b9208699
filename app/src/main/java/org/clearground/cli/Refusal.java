package org.clearground.cli;

/// Something a command will not do, with a sentence that says what to do instead.
public final class Refusal extends RuntimeException {

    /// A refusal with its sentence.
    public Refusal(String sentence) {
        super(sentence);
    }
}
