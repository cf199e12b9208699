package org.clearground.web.list;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// The address of a list, which says all that is asked, so that a link shows the same again.
///
/// @param path  where
/// @param asked what is asked, by name
public record ListAddress(String path, Map<String, String> asked) {

    private static final String PAGE = "page";

    /// Leaves out what is empty, and the language, which is no part of a question.
    public ListAddress {
        Map<String, String> filled = new LinkedHashMap<>();
        asked.forEach((name, value) -> {
            if (!value.isBlank() && !name.equals("language")) {
                filled.put(name, value.strip());
            }
        });
        asked = Map.copyOf(filled);
    }

    /// The same with another value, or without it when that is empty; from the first page on.
    public String with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(asked);
        other.remove(PAGE);
        other.put(name, value);
        return text(path, other);
    }

    /// The same as a file.
    public String file(String kind, long known) {
        Map<String, String> other = new LinkedHashMap<>(asked);
        other.remove(PAGE);
        other.put("known", String.valueOf(known));
        return text(path.replaceFirst("^/records/", "/lists/") + "/" + kind, other);
    }

    /// What an address of one record needs to show it as known at the same prefix.
    String sameKnown() {
        String known = asked.get("known");
        return known == null ? "" : "?known=" + UriUtils.encodeQueryParam(known, StandardCharsets.UTF_8);
    }

    private static String text(String path, Map<String, String> asked) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        asked.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> address.queryParam(e.getKey(), "{" + e.getKey() + "}"));
        return address.encode().buildAndExpand(asked).toUriString();
    }
}
