package org.clearground.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
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
    private volatile Banner last = new Banner(0, LocalDate.MIN, Optional.empty());

    /// What the books wanted on every page at a head, on a day.
    private record Banner(long head, LocalDate day, Optional<String> line) {}

    AllPages(Books books) {
        this.books = books;
    }

    @ModelAttribute("frame")
    Frame frame(Locale locale) {
        return new Frame(SignedIn.name(), SignedIn.role(), this::banner, locale.getLanguage());
    }

    private Optional<String> banner() {
        long head = books.ledger().head().seq();
        LocalDate today = books.today();
        Banner known = last;
        if (known.head() != head || !known.day().equals(today)) {
            known = new Banner(head, today, books.setting("report.notice", today, head));
            last = known;
        }
        return known.line();
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
