package org.clearground.web.people;

import java.time.Instant;

/// What signing in needs to know of a person.
///
/// @param person      who
/// @param hash        the password's BCrypt hash
/// @param lockedUntil before this moment no password opens, after too many wrong ones
public record Credentials(Person person, String hash, Instant lockedUntil) {}
