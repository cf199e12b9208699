package org.clearground.books;

import java.time.InstantSource;
import java.util.function.LongConsumer;
import org.clearground.ledger.Head;
import org.clearground.ledger.store.SqlStore;
import org.clearground.ledger.store.SqlTransfer;

/// Moves whole books from one store into another: a file into a database, or back.
public final class Transfer {

    private Transfer() {}

    /// Moves the books, and gives their head, which is the same in both. Broken off and run again, it goes on
    /// where it was. Refuses a store with other books, with [org.clearground.ledger.LedgerRefusal].
    ///
    /// @param progress is told the number of each entry that is over and durable
    public static Head run(Books from, SqlStore to, InstantSource clock, LongConsumer progress) {
        return new SqlTransfer(from.ledger(), to, BooksSetup.of(from.types(), clock, from.zone())).run(progress);
    }
}
