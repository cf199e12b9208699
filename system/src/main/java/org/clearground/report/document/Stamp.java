package org.clearground.report.document;

import java.util.Optional;

/// What stands on every page: which period, how much of the books, and what kind of data.
///
/// @param period  the period as printed
/// @param knownAt the day or number up to which the books were read, as printed
/// @param head    the head hash at that point, abbreviated or whole
/// @param banner  a warning on every page, such as that the data are for demonstration; empty in real use
public record Stamp(String period, String knownAt, String head, Optional<String> banner) {}
