package org.clearground.web.api;

import jakarta.servlet.http.HttpServletRequest;
import org.clearground.ledger.BadJson;
import org.clearground.web.entry.Submissions;
import org.clearground.web.page.BadQuestion;
import org.clearground.web.page.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// How a question of a program that cannot be answered is told.
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiProblems {

    @ExceptionHandler(BadQuestion.class)
    ResponseEntity<String> refused(BadQuestion refusal) {
        return Problem.answer(refusal.status(), String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler(BadJson.class)
    ResponseEntity<String> refused(BadJson refusal) {
        return Problem.answer(HttpStatus.BAD_REQUEST, "The body cannot be read: " + refusal.getMessage() + ".");
    }

    @ExceptionHandler(Submissions.Reused.class)
    ResponseEntity<String> refused(Submissions.Reused refusal) {
        return Problem.answer(HttpStatus.CONFLICT, String.valueOf(refusal.getMessage()));
    }

    /// What cannot be asked; or cannot be done, or not any more.
    @ExceptionHandler(IllegalArgumentException.class)
    ResponseEntity<String> refused(IllegalArgumentException refusal, HttpServletRequest request) {
        HttpStatus status = request.getMethod().equals("GET") ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT;
        return Problem.answer(status, String.valueOf(refusal.getMessage()));
    }
}
