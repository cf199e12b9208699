package org.clearground.books;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.Entry;
import org.clearground.ledger.LedgerReader;
import org.clearground.ledger.RecordRef;
import org.clearground.opening.OpeningBalanceType;

/// Reads from the books what opening balances there are, what is left of them and who may draw on them: as known
/// before the booking that is being decided.
///
/// @param reader the books
/// @param types  the record types
/// @param known  the last entry before the booking
record OpeningReader(LedgerReader reader, RecordTypes types, LongSupplier known) {

    /// The current opening balances, in the order of preference.
    List<Opening> openings() {
        OpeningBalanceType type = new OpeningBalanceType();
        List<Opening> openings = new ArrayList<>();
        reader.current(
                OpeningBalanceType.TYPE,
                known.getAsLong(),
                entry -> Opening.of(Bodies.fields(type, entry), firstSeq(entry)).ifPresent(openings::add));
        openings.sort(Opening.PREFERENCE);
        return openings;
    }

    /// What is left of an opening balance that stands on its line alone.
    long left(Opening opening) {
        return reader.balances(opening.balance(known.getAsLong())).stream()
                .filter(b -> b.dims().equals(opening.line().dims()))
                .mapToLong(BalanceLine::amount)
                .sum();
    }

    /// Every record with a line that one of these covers or covered.
    List<SingleRecord> covered(List<Opening> openings) {
        Map<UUID, RecordRef> records = new LinkedHashMap<>();
        for (Opening opening : openings) {
            reader.contributors(opening.covered(known.getAsLong())).stream()
                    .filter(ref -> !ref.type().equals(OpeningBalanceType.TYPE))
                    .forEach(ref -> records.put(ref.id(), ref));
        }
        return records.keySet().stream().map(this::standing).toList();
    }

    /// A record that is in the books.
    SingleRecord standing(UUID record) {
        List<Entry> history = reader.history(record).stream()
                .filter(e -> e.seq() <= known.getAsLong())
                .toList();
        Entry latest = history.getLast();
        return new SingleRecord(
                latest.draft().record(),
                history.getFirst().seq(),
                SystemPoster.standing(
                        types,
                        latest.draft(),
                        Effects.Moves.read(latest.draft()).booked()),
                drawn(latest));
    }

    /// The sequence number of a record's first entry.
    long firstSeq(Entry entry) {
        return switch (entry.draft().kind()) {
            case RECORDED -> entry.seq();
            default -> reader.history(entry.draft().record().id()).getFirst().seq();
        };
    }

    /// What an entry takes off opening balances: all that its record does.
    static List<Drawn> drawn(Entry entry) {
        return Effects.Openings.read(entry.draft().content().effects()).drawn();
    }
}
