package org.clearground.web;

import java.nio.file.Path;
import org.clearground.ledger.store.SqlStore;

/// The data folder of the books that are served.
///
/// @param folder where what lies beside the books is
/// @param store  where the books are
public record DataPlace(Path folder, SqlStore store) {}
