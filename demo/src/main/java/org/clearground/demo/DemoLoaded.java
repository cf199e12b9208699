package org.clearground.demo;

import java.nio.file.Path;
import org.clearground.ledger.Head;

/// What came of loading the demonstration country.
///
/// @param books   the books' file
/// @param files   the folder with the plain files that were imported
/// @param batches how many batches were booked now; 0 when everything was there already
/// @param head    the newest entry's place
public record DemoLoaded(Path books, Path files, int batches, Head head) {}
