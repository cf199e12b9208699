package org.clearground.books;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clearground.land.HazardAreaType;
import org.clearground.land.ground.Move;
import org.clearground.land.ground.SqlGroundStore;
import org.clearground.ledger.LedgerReader;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.RecordIds;

/// How much ground of hazards is suspected or confirmed as known at a prefix, whoever released the rest. The
/// map is the head's; what later entries booked is taken off it again, so that an old prefix keeps its answer.
public final class OpenGroundAt {

    private final Books books;
    private final Map<UUID, Long> later = new HashMap<>();
    private long head;

    /// The ground as known at a prefix. Entries after it are read once, when the first answer is asked for.
    ///
    /// @param known the prefix's sequence number
    public OpenGroundAt(Books books, long known) {
        this.books = books;
        this.head = known;
    }

    /// The open ground of a hazard.
    public SquareMetres of(String hazard) {
        UUID record = RecordIds.of(HazardAreaType.TYPE, hazard);
        return books.ledger().read(reader -> {
            readLater(reader);
            long now = new SqlGroundStore(reader.connection()).openOf(record).value();
            return new SquareMetres(now - later.getOrDefault(record, 0L));
        });
    }

    private void readLater(LedgerReader reader) {
        long last = reader.head().seq();
        reader.entries(head + 1, last, entry -> {
            Effects.Moves moves = Bodies.moves(entry.draft());
            add(moves.booked(), 1);
            add(moves.back(), -1);
        });
        head = Math.max(head, last);
    }

    private void add(List<Move> moves, int sign) {
        for (Move move : moves) {
            long area = sign * move.area().value();
            if (move.after().isOpen()) {
                later.merge(move.newOwner(), area, Long::sum);
            }
            if (move.before().isOpen()) {
                move.findOwner().ifPresent(owner -> later.merge(owner, -area, Long::sum));
            }
        }
    }
}
