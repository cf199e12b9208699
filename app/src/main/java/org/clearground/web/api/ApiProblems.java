package org.clearground.web.api;

import org.clearground.web.page.BadQuestion;
import org.clearground.web.page.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
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
}
