package org.clearground.books;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.clearground.land.ground.Decision;
import org.clearground.land.ground.GroundChange;
import org.clearground.land.ground.GroundDecider;
import org.clearground.land.ground.MemoryGroundStore;
import org.clearground.land.ground.Piece;
import org.clearground.land.ground.Redecision;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.store.SqlReader;
import org.clearground.ledger.store.SqliteLedger;
import org.clearground.record.GroundClaim;

/// Decides every booking again, in the order of the bookings, on a map in memory that begins empty, and
/// compares what the entries say they did: the same records decided again, the same pieces within a square
/// metre, the version replaced.
///
/// Holds all current claims and the whole map in memory.
public final class DeepVerification {

    private final RecordTypes types;
    private final BodyVerification bodies;
    private final MemoryGroundStore decided = new MemoryGroundStore();
    private final GroundDecider decider = new GroundDecider(decided);
    private final Map<UUID, Long> firstSeqs = new HashMap<>();
    private final Map<UUID, Entry> standing = new HashMap<>();

    /// A verification by these types; each is used once.
    public DeepVerification(RecordTypes types) {
        this.types = types;
        this.bodies = new BodyVerification(types);
    }

    /// The first entry up to the head that a new decision contradicts, or whose ground lies otherwise on the
    /// file's map, if there is one.
    ///
    /// @param progress is told the number of each entry looked at
    public Optional<BookFault> firstFault(SqliteLedger ledger, LongConsumer progress) {
        return ledger.read(reader -> {
            FirstFault first = new FirstFault();
            List<Entry> booking = new ArrayList<>();
            reader.entries(1, reader.head().seq(), entry -> {
                if (!booking.isEmpty() && booking.getFirst().booking() != entry.booking()) {
                    check(booking, first);
                    booking.clear();
                }
                booking.add(entry);
                progress.accept(entry.seq());
            });
            check(booking, first);
            if (first.isOpen()) {
                compareMaps(reader, first);
            }
            return first.fault();
        });
    }

    private void compareMaps(SqlReader reader, FirstFault first) {
        SqlMapComparison.firstOther(reader, decided)
                .flatMap(cell -> Optional.ofNullable(standing.get(cell.key().owner())))
                .ifPresent(owner -> first.is(owner, "its ground lies otherwise on the map in the file"));
        Optional<Entry> last = reader.entry(reader.head().seq());
        if (last.isPresent() && !SqlMapComparison.sameCount(reader, decided)) {
            first.is(last.get(), "by now the map in the file holds ground that no entry booked");
        }
    }

    private void check(List<Entry> booking, FirstFault first) {
        if (booking.isEmpty() || !first.isOpen()) {
            return;
        }
        for (Entry entry : booking) {
            bodies.find(entry).ifPresent(sentence -> first.is(entry, sentence));
        }
        if (first.isOpen()) {
            decide(booking, first);
        }
        booking.forEach(entry -> standing.put(entry.draft().record().id(), entry));
    }

    private void decide(List<Entry> booking, FirstFault first) {
        Entry cause = booking.getFirst();
        UUID id = cause.draft().record().id();
        long firstSeq = firstSeqs.computeIfAbsent(id, _ -> cause.seq());
        Effects effects = Effects.read(cause.draft().content().effects());
        if (!effects.was().equals(replaced(cause))) {
            first.is(cause, "it does not name the version that it replaces");
        }
        Decision decision = decider.decide(new GroundChange(id, firstSeq, claims(cause)));
        compare(cause, decision.back(), decision.booked()).ifPresent(sentence -> first.is(cause, sentence));
        for (int i = 1; i < booking.size(); i++) {
            Entry again = booking.get(i);
            if (i > decision.redecided().size()
                    || !decision.redecided()
                            .get(i - 1)
                            .record()
                            .equals(again.draft().record().id())) {
                first.is(again, "a new decision of entry " + cause.seq() + " does not reach this record");
                return;
            }
            Redecision redecision = decision.redecided().get(i - 1);
            compare(again, redecision.back(), redecision.booked()).ifPresent(sentence -> first.is(again, sentence));
        }
        if (decision.redecided().size() >= booking.size()) {
            first.is(cause, "a new decision reaches more records than were decided again because of it");
        }
    }

    private Optional<JsonObject> replaced(Entry cause) {
        return Optional.ofNullable(standing.get(cause.draft().record().id()))
                .filter(e -> e.draft().kind() != EntryKind.WITHDRAWN)
                .map(e -> CanonicalJson.readObject(e.draft().content().body()));
    }

    private List<GroundClaim> claims(Entry cause) {
        if (cause.draft().kind() == EntryKind.WITHDRAWN) {
            return List.of();
        }
        var type = types.require(cause.draft().record().type());
        return type.claims(Bodies.fields(type, cause));
    }

    private static Optional<String> compare(Entry entry, List<Piece> back, List<Piece> booked) {
        Effects effects = Effects.read(entry.draft().content().effects());
        if (!PieceComparison.sameMoves(
                effects.back(), back.stream().map(Piece::move).toList())) {
            return Optional.of("it takes back other ground than the record held");
        }
        if (!PieceComparison.same(effects.booked(), booked)) {
            return Optional.of("a new decision books other pieces of ground");
        }
        return Optional.empty();
    }
}
