package org.clearground.web;

import java.nio.file.Path;

/// The data folder of the books that are served.
///
/// @param folder where
public record DataPlace(Path folder) {}
