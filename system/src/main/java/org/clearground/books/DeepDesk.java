package org.clearground.books;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clearground.land.ground.Decision;
import org.clearground.land.ground.GroundChange;
import org.clearground.land.ground.GroundDecider;
import org.clearground.land.ground.Piece;
import org.clearground.land.ground.Redecision;
import org.clearground.land.ground.SqlScratchGround;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.LedgerReader;
import org.clearground.record.GroundClaim;

/// The desk as it must have worked: decides each booking again and compares. What a booking found is read from
/// the entries before it, which were compared already.
final class DeepDesk implements AutoCloseable {

    private final RecordTypes types;
    private final LedgerReader reader;
    private final Claims claims;
    private final SqlScratchGround ground;
    private final GroundDecider decider;
    private final Drawdown drawdown;

    /// The last entry before the booking in hand.
    private long known;

    DeepDesk(RecordTypes types, LedgerReader reader) {
        this.types = types;
        this.reader = reader;
        this.claims = new Claims(types);
        this.ground = new SqlScratchGround(claims, this::piecesOf);
        this.decider = new GroundDecider(ground);
        this.drawdown = new Drawdown(new OpeningReader(reader, types, () -> known));
    }

    SqlScratchGround ground() {
        return ground;
    }

    /// Decides a booking again and tells the first thing that its entries have otherwise.
    void check(List<Entry> booking, FirstFault first) {
        known = booking.getFirst().seq() - 1;
        checkGround(booking, first)
                .filter(_ -> first.isOpen())
                .ifPresent(again -> checkOpenings(booking, again, first));
        booking.forEach(ground::put);
    }

    /// The records whose ground was decided again, if the entries have at least these.
    private Optional<List<Redecision>> checkGround(List<Entry> booking, FirstFault first) {
        Entry cause = booking.getFirst();
        EntryDraft draft = cause.draft();
        Effects effects = Effects.read(draft.content().effects());
        if (!effects.was().equals(replaced(cause))) {
            first.is(cause, "it does not name the version that it replaces");
        }
        Decision decision = claims.mayClaim(draft.record().type())
                ? decider.decide(new GroundChange(draft.record().id(), firstSeq(cause), claims(cause)))
                : new Decision(List.of(), List.of(), List.of(), List.of());
        compare(cause, effects, decision.back(), decision.booked()).ifPresent(sentence -> first.is(cause, sentence));
        if (decision.redecided().size() >= booking.size()) {
            first.is(cause, "a new decision reaches more records than were decided again because of it");
            return Optional.empty();
        }
        compareAgain(booking, 1, decision.redecided(), first);
        return Optional.of(decision.redecided());
    }

    private void checkOpenings(List<Entry> booking, List<Redecision> again, FirstFault first) {
        List<Decided> decided =
                booking.subList(0, again.size() + 1).stream().map(this::decided).toList();
        Drawdown.Outcome outcome = drawdown.of(decided);
        List<SingleRecord> others =
                outcome.others(decided.stream().map(Decided::id).toList());
        if (decided.size() + others.size() != booking.size()) {
            Entry cause = booking.getFirst();
            first.is(
                    cause,
                    "a new decision reaches " + (decided.size() + others.size() - 1) + " other records, not the "
                            + (booking.size() - 1) + " that were decided again");
            return;
        }
        List<Redecision> drawn = others.stream()
                .map(o -> new Redecision(
                        o.record().id(),
                        piecesOf(o.record().id()),
                        piecesOf(o.record().id())))
                .toList();
        compareAgain(booking, decided.size(), drawn, first);
        for (Entry entry : booking) {
            Effects.Openings is = Effects.Openings.read(entry.draft().content().effects());
            if (!is.equals(outcome.of(
                    entry.draft().record().id(),
                    before(entry).map(OpeningReader::drawn).orElse(List.of())))) {
                first.is(entry, "a new decision takes other amounts off opening balances, or gives others back");
            }
        }
    }

    /// Compares the entries from one of the booking on with what a new decision makes of them.
    private static void compareAgain(List<Entry> booking, int from, List<Redecision> again, FirstFault first) {
        for (int i = 0; i < again.size(); i++) {
            Entry entry = booking.get(from + i);
            Redecision redecision = again.get(i);
            if (!redecision.record().equals(entry.draft().record().id())) {
                first.is(entry, "a new decision of entry " + entry.booking() + " does not reach this record");
                return;
            }
            Effects effects = Effects.read(entry.draft().content().effects());
            compare(entry, effects, redecision.back(), redecision.booked())
                    .ifPresent(sentence -> first.is(entry, sentence));
        }
    }

    private static Optional<String> compare(Entry entry, Effects effects, List<Piece> back, List<Piece> booked) {
        if (!entry.isCause() && effects.was().isPresent()) {
            return Optional.of("it was decided again and replaces no version");
        }
        if (!PieceComparison.sameMoves(
                effects.back(), back.stream().map(Piece::move).toList())) {
            return Optional.of("it takes back other ground than the record held");
        }
        if (!PieceComparison.same(effects.booked(), booked)) {
            return Optional.of("a new decision books other pieces of ground");
        }
        return Optional.empty();
    }

    private Decided decided(Entry entry) {
        return new Decided(
                entry.draft(),
                Effects.read(entry.draft().content().effects()),
                firstSeq(entry),
                before(entry).map(OpeningReader::drawn).orElse(List.of()));
    }

    private List<Piece> piecesOf(UUID record) {
        return reader.latest(record, known)
                .map(e -> Effects.read(e.draft().content().effects()).booked())
                .orElse(List.of());
    }

    /// The record's newest entry before the booking.
    private Optional<Entry> before(Entry entry) {
        return entry.draft().kind() == EntryKind.RECORDED
                ? Optional.empty()
                : reader.latest(entry.draft().record().id(), known);
    }

    private long firstSeq(Entry entry) {
        return entry.draft().kind() == EntryKind.RECORDED
                ? entry.seq()
                : reader.history(entry.draft().record().id()).getFirst().seq();
    }

    private Optional<JsonObject> replaced(Entry cause) {
        return before(cause)
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

    @Override
    public void close() {
        ground.close();
    }
}
