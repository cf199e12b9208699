package org.clearground.web.search;

import java.util.Locale;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.page.Asking;
import org.clearground.web.page.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/// Finds a place in any spelling, a point in any notation and a record by its number, and says what lies around.
@Controller
final class SearchPage {

    private final Asking asking;
    private final Searching searching;

    SearchPage(Asking asking, Searching searching) {
        this.asking = asking;
        this.searching = searching;
    }

    @Needs(Right.READ_FIGURES)
    @GetMapping("/search")
    Object search(
            Searching.Asked asked,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            Locale locale,
            Model model) {
        Question question = asking.of(asked.period(), asked.known());
        Answer answer = searching.answer(asked, question, locale);
        if (accept != null && accept.contains("json")) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .cacheControl(CacheControl.noCache())
                    .body(answer.json().toString());
        }
        model.addAttribute("question", question);
        model.addAttribute("q", asked.text());
        model.addAttribute("within", asked.metres());
        model.addAttribute("answer", answer);
        return "search";
    }
}
