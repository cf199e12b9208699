package org.clearground.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.clearground.land.ground.SqlScratchGround;
import org.clearground.ledger.Entry;
import org.clearground.ledger.store.SqlLedger;
import org.clearground.ledger.store.SqlReader;

/// Decides every booking again, in the order of the bookings, on a map that begins empty, and compares what the
/// entries say they did: the same records decided again, the same pieces within a square metre, the version
/// replaced, the same amounts off the same opening balances.
///
/// The map lies in a temporary file of the machine, about as large as the ground's tables in the books; memory
/// does not grow with the country.
public final class DeepVerification {

    private final RecordTypes types;
    private final BodyVerification bodies;

    /// A verification by these types.
    public DeepVerification(RecordTypes types) {
        this.types = types;
        this.bodies = new BodyVerification(types);
    }

    /// The first entry up to the head that a new decision contradicts, or whose ground lies otherwise on the
    /// file's map, if there is one.
    ///
    /// @param progress is told the number of each entry looked at
    public Optional<BookFault> firstFault(SqlLedger ledger, LongConsumer progress) {
        return ledger.read(reader -> {
            FirstFault first = new FirstFault();
            try (DeepDesk desk = new DeepDesk(types, reader)) {
                List<Entry> booking = new ArrayList<>();
                reader.entries(1, reader.head().seq(), entry -> {
                    if (!booking.isEmpty() && booking.getFirst().booking() != entry.booking()) {
                        check(desk, booking, first);
                        booking.clear();
                    }
                    booking.add(entry);
                    progress.accept(entry.seq());
                });
                check(desk, booking, first);
                if (first.isOpen()) {
                    compareMaps(desk.ground(), reader, first);
                }
            }
            return first.fault();
        });
    }

    private void check(DeepDesk desk, List<Entry> booking, FirstFault first) {
        if (booking.isEmpty() || !first.isOpen()) {
            return;
        }
        for (Entry entry : booking) {
            bodies.find(entry.draft()).ifPresent(sentence -> first.is(entry, sentence));
        }
        if (first.isOpen()) {
            desk.check(booking, first);
        }
    }

    private static void compareMaps(SqlScratchGround decided, SqlReader reader, FirstFault first) {
        Optional<UUID> owner = decided.firstOther(reader.connection(), PieceComparison::same);
        long head = reader.head().seq();
        owner.flatMap(id -> reader.latest(id, head))
                .ifPresent(entry -> first.is(entry, "its ground lies otherwise on the map in the file"));
        Optional<Entry> last = reader.entry(head);
        if (last.isPresent() && !decided.hasAsManyCells(reader.connection())) {
            first.is(last.get(), "by now the map in the file holds ground that no entry booked");
        }
    }
}
