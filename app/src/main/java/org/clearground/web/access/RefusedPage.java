package org.clearground.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;

/// Answers whoever may not: to the page that changes a first password, else to a page that says so.
final class RefusedPage implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && SignedIn.hasFirstPassword(who) && "GET".equals(request.getMethod())) {
            response.sendRedirect("/password");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
