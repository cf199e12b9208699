package org.clearground.ledger.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;

/// Appends with several writers until it is killed, and says the number of each entry and of its record when it
/// is durable: the program that [KillIT] kills.
final class Appending {

    private static final int WRITERS = 4;

    private Appending() {}

    public static void main(String[] arguments) throws InterruptedException {
        SqlStore store = SqlStore.parse(arguments[0], Path.of(""));
        LedgerSetup setup = Books.setup(InstantSource.system());
        try (SqlLedger ledger = SqlLedger.open(store, setup)) {
            Thread writer = Thread.currentThread();
            for (int i = 0; i < WRITERS; i++) {
                String name = ProcessHandle.current().pid() + "-" + i;
                writer = Thread.ofPlatform().start(() -> append(ledger, name));
            }
            writer.join();
        }
    }

    private static void append(SqlLedger ledger, String writer) {
        for (int i = 1; true; i++) {
            String number = writer + "-" + i;
            System.out.println(append(ledger, number, i) + " " + number);
        }
    }

    /// A booking of two entries, with a place of its own now and then; now and then a checkpoint.
    private static long append(SqlLedger ledger, String number, int i) {
        EntryDraft cause =
                i % 5 == 0 ? Books.marked(number, Books.DAY, "place of " + number, i) : Books.recorded(number, i);
        EntryDraft again = Books.draft(EntryKind.REDECIDED, "bag1", 1, Books.moves(Books.DAY, "Agdam", i));
        List<Entry> entries = ledger.write(w -> w.append(List.of(cause, again)));
        if (i % 30 == 0) {
            ledger.checkpoint();
        }
        return entries.getFirst().seq();
    }
}
