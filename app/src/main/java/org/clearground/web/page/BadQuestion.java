package org.clearground.web.page;

import org.springframework.http.HttpStatus;

/// A question that cannot be answered, with a sentence in English that says why and what to do; pages and answers
/// to programs tell it in their language.
public final class BadQuestion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    private BadQuestion(HttpStatus status, String sentence) {
        super(sentence);
        this.status = status;
    }

    /// What was asked cannot be read.
    public static BadQuestion malformed(String sentence) {
        return new BadQuestion(HttpStatus.BAD_REQUEST, sentence);
    }

    /// There is no such thing.
    public static BadQuestion notFound(String sentence) {
        return new BadQuestion(HttpStatus.NOT_FOUND, sentence);
    }

    /// What programs are told.
    public HttpStatus status() {
        return status;
    }
}
