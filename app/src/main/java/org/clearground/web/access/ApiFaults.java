package org.clearground.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.clearground.ledger.JsonObject;
import org.springframework.http.HttpStatus;

/// What programs are answered that may not call, as RFC 9457 writes it.
final class ApiFaults {

    private static final String API = "/api/";

    private ApiFaults() {}

    /// Whether a call is one of a program.
    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(API);
    }

    static void unknown(HttpServletResponse response, String detail) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        write(response, HttpStatus.UNAUTHORIZED, detail);
    }

    static void refused(HttpServletResponse response, String detail) throws IOException {
        write(response, HttpStatus.FORBIDDEN, detail);
    }

    static void tooLarge(HttpServletResponse response, String detail) throws IOException {
        write(response, HttpStatus.CONTENT_TOO_LARGE, detail);
    }

    static void tooMany(HttpServletResponse response, String detail) throws IOException {
        write(response, HttpStatus.TOO_MANY_REQUESTS, detail);
    }

    private static void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write(JsonObject.builder()
                        .put("type", "about:blank")
                        .put("title", status.getReasonPhrase())
                        .put("status", status.value())
                        .put("detail", detail)
                        .build()
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
    }
}
