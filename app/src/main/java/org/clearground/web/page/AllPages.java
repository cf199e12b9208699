package org.clearground.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.clearground.books.Books;
import org.clearground.web.access.SignedIn;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.WebRequest;

/// What all pages share: the frame around them, and how a question that cannot be answered is told.
@ControllerAdvice
final class AllPages {

    private final Books books;

    AllPages(Books books) {
        this.books = books;
    }

    @ModelAttribute("frame")
    Frame frame(Locale locale) {
        return new Frame(
                SignedIn.name(),
                SignedIn.role(),
                books.setting(
                        "report.notice", books.today(), books.ledger().head().seq()),
                locale.getLanguage());
    }

    @ExceptionHandler(BadQuestion.class)
    Object refused(BadQuestion refusal, WebRequest request, HttpServletResponse response, Model model, Locale locale) {
        if (Problem.wanted(request.getHeader("Accept"))) {
            return Problem.answer(refusal.status(), String.valueOf(refusal.getMessage()));
        }
        response.setStatus(refusal.status().value());
        model.addAttribute("frame", frame(locale));
        model.addAttribute("sentence", refusal.getMessage());
        return "refused";
    }
}
