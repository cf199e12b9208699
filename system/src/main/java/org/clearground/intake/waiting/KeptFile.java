package org.clearground.intake.waiting;

import java.nio.charset.StandardCharsets;

/// A file as it was sent.
///
/// @param name  its name, which says what it holds
/// @param bytes what it holds; not to be changed
public record KeptFile(String name, byte[] bytes) {

    /// A file of text in UTF-8.
    public static KeptFile of(String name, String text) {
        return new KeptFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
