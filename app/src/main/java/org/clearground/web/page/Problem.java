package org.clearground.web.page;

import org.clearground.ledger.JsonObject;
import org.springframework.http.HttpStatus;

/// Errors for programs, as RFC 9457 writes them.
final class Problem {

    private Problem() {}

    static String json(HttpStatus status, String detail) {
        return JsonObject.builder()
                .put("type", "about:blank")
                .put("title", status.getReasonPhrase())
                .put("status", status.value())
                .put("detail", detail)
                .build()
                .toString();
    }
}
