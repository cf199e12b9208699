package org.clearground.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns away tokens and sign-ins from an address from which too many wrong ones came, without looking at them.
final class HeldAddresses extends OncePerRequestFilter {

    private static final int TOO_MANY = 429;

    private final WrongTries tries;

    HeldAddresses(WrongTries tries) {
        this.tries = tries;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean token = TokenFilter.isMeant(request);
        boolean signIn =
                request.getMethod().equals("POST") && request.getRequestURI().equals("/sign-in");
        Optional<Duration> held = token || signIn ? tries.held(request.getRemoteAddr()) : Optional.empty();
        if (held.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(
                "Retry-After", Long.toString(held.get().plusMillis(999).toSeconds()));
        if (token) {
            ApiFaults.tooMany(response, "Too many wrong tokens came from your address: wait.");
        } else {
            response.sendError(TOO_MANY);
        }
    }
}
