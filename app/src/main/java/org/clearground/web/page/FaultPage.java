package org.clearground.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/// What is shown when a page is not there, is not allowed, or went wrong; never how.
@Controller
final class FaultPage implements ErrorController {

    private static final int FALLBACK = 500;

    @Needs(Right.OPEN)
    @RequestMapping("/error")
    Object fault(HttpServletRequest request, Model model) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = HttpStatus.valueOf(code instanceof Integer number ? number : FALLBACK);
        String key = "fault." + (status.is4xxClientError() && known(status) ? status.value() : FALLBACK);
        if (Problem.wanted(request.getHeader("Accept"))
                || String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                        .startsWith("/api/")) {
            return Problem.answer(status, status.getReasonPhrase());
        }
        model.addAttribute("key", key);
        return "refused";
    }

    private static boolean known(HttpStatus status) {
        return status == HttpStatus.BAD_REQUEST
                || status == HttpStatus.FORBIDDEN
                || status == HttpStatus.NOT_FOUND
                || status == HttpStatus.METHOD_NOT_ALLOWED
                || status == HttpStatus.TOO_MANY_REQUESTS;
    }
}
