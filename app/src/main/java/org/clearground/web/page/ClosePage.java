package org.clearground.web.page;

import org.clearground.intake.waiting.Sent;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asking that a period be closed; another person approves it.
@Controller
final class ClosePage {

    private final Asking asking;
    private final Closings closings;

    ClosePage(Asking asking, Closings closings) {
        this.asking = asking;
        this.closings = closings;
    }

    @Needs(Right.CLOSE_PERIODS)
    @PostMapping("/reports/close")
    String close(
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "") String instance) {
        Question question = new Question(Asking.period(period), asking.prefix(known));
        String code = question.period().code();
        Sent sent = closings.ask(
                question,
                instance.isBlank() ? "close-" + code + "-" + question.known().seq() : instance);
        return "redirect:/waiting/" + sent.id();
    }
}
