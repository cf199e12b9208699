package org.clearground.ledger.store;

import java.sql.SQLException;
import java.util.List;

/// Writes the rows of entries: their postings and marks, then the entries that seal them.
interface SqlEntryRows extends AutoCloseable {

    /// Writes the rows of entries that follow each other.
    void write(List<BookedRows> entries) throws SQLException;

    @Override
    void close() throws SQLException;
}
