package org.clearground.web.page;

import java.util.Locale;
import org.clearground.ledger.JsonObject;
import org.clearground.rules.RuleWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Errors for programs, as RFC 9457 writes them.
public final class Problem {

    private Problem() {}

    /// Whether the caller is a program that reads JSON.
    static boolean wanted(@Nullable String accepts) {
        return accepts != null && accepts.contains("json");
    }

    /// A problem with a sentence.
    public static ResponseEntity<String> answer(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(json(status, detail));
    }

    /// A problem with a sentence, and with what else its kind tells.
    public static ResponseEntity<String> answer(HttpStatus status, String detail, JsonObject more) {
        JsonObject.Builder json = begin(status, detail);
        more.members().forEach(json::put);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(json.build().toString());
    }

    private static String json(HttpStatus status, String detail) {
        return begin(status, detail).build().toString();
    }

    /// What the program says, in the language that the caller reads.
    public static String told(String sentence) {
        return words().tell(sentence);
    }

    /// The words of the language that the caller reads; English where nobody calls, in work that goes on behind.
    public static RuleWords words() {
        LocaleContext calls = LocaleContextHolder.getLocaleContext();
        return RuleWords.of(calls == null ? Locale.ENGLISH : LocaleContextHolder.getLocale(calls));
    }

    private static JsonObject.Builder begin(HttpStatus status, String detail) {
        return JsonObject.builder()
                .put("type", "about:blank")
                .put("title", status.getReasonPhrase())
                .put("status", status.value())
                .put("detail", told(detail));
    }
}
