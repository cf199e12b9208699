package org.clearground.report.document;

/// What a figure means.
///
/// @param key  by which figures name it
/// @param term as printed
/// @param text a sentence or two
public record Definition(String key, String term, String text) {}
