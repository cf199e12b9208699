package org.clearground.web.page;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/// Addresses of pages.
public final class Addresses {

    private Addresses() {}

    /// The page of a record.
    public static String record(String type, String number) {
        return "/records/" + segment(type) + "/" + segment(number);
    }

    /// A text as a part of an address.
    public static String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8).replace("/", "%2F");
    }
}
