package org.clearground.ledger.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;

/// Appends until it is killed and says each entry's number when it is durable: the program that [KillIT] kills.
final class Appending {

    private Appending() {}

    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        LedgerSetup setup = Books.setup(InstantSource.system());
        try (SqlLedger ledger = file.toFile().exists()
                ? SqlLedger.open(SqlStore.of(file), setup)
                : SqlLedger.create(SqlStore.of(file), setup)) {
            System.out.println("0");
            while (true) {
                System.out.println(append(ledger));
            }
        }
    }

    /// A booking of two entries, or of one for the first bag; now and then a checkpoint.
    private static long append(SqlLedger ledger) {
        long next = ledger.head().seq() + 1;
        EntryDraft cause = Books.recorded("bag" + next, next);
        List<EntryDraft> booking = next == 1
                ? List.of(cause)
                : List.of(cause, Books.draft(EntryKind.REDECIDED, "bag1", 1, Books.moves(Books.DAY, "Agdam", next)));
        List<Entry> entries = ledger.write(w -> w.append(booking));
        if (next % 50 == 0) {
            ledger.checkpoint();
        }
        return entries.getLast().seq();
    }
}
