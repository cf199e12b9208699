package org.clearground.web.page;

import org.springframework.http.HttpStatus;

/// A question that cannot be answered, with a sentence that says why and what to do.
final class BadQuestion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    private BadQuestion(HttpStatus status, String sentence) {
        super(sentence);
        this.status = status;
    }

    static BadQuestion malformed(String sentence) {
        return new BadQuestion(HttpStatus.BAD_REQUEST, sentence);
    }

    static BadQuestion notFound(String sentence) {
        return new BadQuestion(HttpStatus.NOT_FOUND, sentence);
    }

    HttpStatus status() {
        return status;
    }
}
