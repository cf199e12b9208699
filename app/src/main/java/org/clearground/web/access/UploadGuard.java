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
    private static final String ATTACH = "/attach/";
    private static final String CALL = "/api/v1/imports";
    private static final String ATTACH_CALL = "/api/v1/attachments/";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean upload = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        if (upload && !mayUpload(request)) {
            refused(request, response);
        } else if (upload && isTooLarge(request)) {
            tooLarge(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ApiFaults.isApi(request)) {
            ApiFaults.refused(
                    response,
                    "Files of records are sent to " + CALL + ", by whom may import them, and files that belong to a"
                            + " record to " + ATTACH_CALL + "…, by whom may enter records.");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean mayUpload(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean imports = PAGE.equals(path) || CALL.equals(path);
        return imports && Right.IMPORT_FILES.allows(SignedIn.role())
                || (path.startsWith(ATTACH) || path.startsWith(ATTACH_CALL))
                        && Right.ENTER_RECORDS.allows(SignedIn.role());
    }

    /// The page of faults would look into the request once more, and fail as this did.
    private static void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ApiFaults.isApi(request)) {
            ApiFaults.tooLarge(
                    response,
                    "A file has at most " + (WebSecurity.LARGEST_FILE >> 20) + " MB, all together "
                            + (WebSecurity.LARGEST_UPLOAD >> 20) + " MB: send them in parts.");
        } else {
            String path = request.getRequestURI();
            response.sendRedirect((path.startsWith(ATTACH) ? path : PAGE) + "?large");
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
