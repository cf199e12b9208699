package org.clearground.books;

import java.util.ArrayList;
import java.util.List;
import org.clearground.ledger.Entry;
import org.clearground.ledger.LedgerReader;
import org.clearground.ledger.store.SqlLedger;
import org.clearground.ledger.store.SqlWriter;

/// The map of the ground in books whose program kept none yet, or one that their pieces contradict: decided
/// again from the first booking on. The map alone does not follow from single entries, and is carried through
/// upgrades as it is.
final class MapAgain {

    private MapAgain() {}

    /// Makes the map again if its pieces contradict it, in one transaction. Entries that a new decision
    /// contradicts leave it as it is: deep verification names them.
    static void mend(SqlLedger ledger, RecordTypes types) {
        if (ledger.read(SqlMapComparison::firstFault).isPresent()) {
            ledger.write(writer -> decide(writer, types));
        }
    }

    private static boolean decide(SqlWriter writer, RecordTypes types) {
        LedgerReader reader = writer.reader();
        FirstFault first = new FirstFault();
        try (DeepDesk desk = new DeepDesk(types, reader)) {
            List<Entry> booking = new ArrayList<>();
            reader.entries(1, writer.head().seq(), entry -> {
                if (!booking.isEmpty() && booking.getFirst().booking() != entry.booking()) {
                    desk.check(booking, first);
                    booking.clear();
                }
                booking.add(entry);
            });
            if (!booking.isEmpty()) {
                desk.check(booking, first);
            }
            if (first.isOpen()) {
                desk.ground().carryTo(writer.connection());
            }
        }
        return first.isOpen();
    }
}
