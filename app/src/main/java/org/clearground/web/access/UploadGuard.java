package org.clearground.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads no upload of anybody who may not send one: it stands before the first filter that would look into the
/// request, so that strangers cannot fill the disk.
final class UploadGuard extends OncePerRequestFilter {

    private static final String PAGE = "/import";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean upload = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        if (upload && !(PAGE.equals(request.getRequestURI()) && Right.IMPORT_FILES.allows(SignedIn.role()))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (upload && isTooLarge(request)) {
            // the page of faults would look into the request once more, and fail as this did
            response.sendRedirect(PAGE + "?large");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isTooLarge(HttpServletRequest request) {
        if (request.getContentLengthLong() > WebSecurity.LARGEST_UPLOAD) {
            return true;
        }
        try {
            request.getParameterMap();
            return false;
        } catch (IllegalStateException e) { // a part is larger than allowed, or there are too many
            return true;
        }
    }
}
