package org.clearground.web.people;

import java.time.Instant;
import java.util.Optional;

/// A personal access token, by which a program calls in a person's name. The token itself is nowhere kept.
///
/// @param number  its number
/// @param person  whose it is
/// @param label   what it is for, in the person's words
/// @param scope   what may be done with it
/// @param made    when it was made
/// @param expires from when on it is refused
/// @param used    when it was first used
/// @param revoked whether it was taken back
public record Token(
        long number,
        String person,
        String label,
        Scope scope,
        Instant made,
        Instant expires,
        Optional<Instant> used,
        boolean revoked) {

    /// What may be done with a token, of what its person may do.
    public enum Scope {
        /// Reading.
        READ,
        /// Reading, and all else.
        WRITE;

        /// Its name in forms, as `read`.
        public String code() {
            return this == READ ? "read" : "write";
        }

        /// The scope with this code; refuses another one.
        public static Scope of(String code) {
            return switch (code) {
                case "read" -> READ;
                case "write" -> WRITE;
                default -> throw new IllegalArgumentException("'" + code + "' is no scope: read or write.");
            };
        }
    }

    /// Whether it opens anything at a moment.
    public boolean isValid(Instant now) {
        return !revoked && now.isBefore(expires);
    }
}
