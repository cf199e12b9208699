package org.clearground.books;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clearground.land.ground.Move;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.Posting;
import org.clearground.ledger.RecordRef;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;

/// Everything that the books say about one record.
///
/// @param record  which
/// @param entries all its entries, oldest first
public record RecordView(RecordRef record, List<Line> entries) {

    /// Copies the list.
    public RecordView {
        entries = List.copyOf(entries);
    }

    /// One entry of a record: who, when and from which source is in the entry itself.
    ///
    /// @param entry    the entry
    /// @param fields   the record's values in this version; none for a withdrawal
    /// @param cause    the record because of which this one was decided again, for such an entry
    /// @param ground   what it takes back and books of the ground
    /// @param postings its postings
    public record Line(
            Entry entry,
            Optional<Fields> fields,
            Optional<RecordRef> cause,
            List<GroundLine> ground,
            List<Posting> postings) {

        /// Copies the lists.
        public Line {
            ground = List.copyOf(ground);
            postings = List.copyOf(postings);
        }
    }

    /// Ground that an entry takes back or books.
    ///
    /// @param takenBack whether it is taken back
    /// @param move      how much, from where to where
    /// @param owner     the record whose ground it was, if any was recorded
    /// @param newOwner  the record whose ground it is
    public record GroundLine(boolean takenBack, Move move, Optional<RecordRef> owner, RecordRef newOwner) {

        /// In words: `2025-02-01 mined_area: 1234 m² from confirmed (hazard_area HA-1) to cleared`.
        public String words() {
            return (takenBack ? "taken back: " : "") + move.day() + " " + move.map() + ": " + move.area() + " from "
                    + move.before().code()
                    + owner.map(o -> " (" + o.type() + " " + o.number() + ")").orElse("") + " to "
                    + move.after().code();
        }
    }

    /// Whether the record was taken back.
    public boolean withdrawn() {
        return entries.getLast().entry().draft().kind() == EntryKind.WITHDRAWN;
    }

    static RecordView of(Books books, List<Entry> history) {
        Builder builder = new Builder(books);
        return new RecordView(
                history.getLast().draft().record(),
                history.stream().map(builder::line).toList());
    }

    private static final class Builder {

        private final Books books;
        private final Map<UUID, RecordRef> refs = new HashMap<>();

        Builder(Books books) {
            this.books = books;
        }

        Line line(Entry entry) {
            RecordType type = books.types().require(entry.draft().record().type());
            Optional<Fields> fields = entry.draft().kind() == EntryKind.WITHDRAWN
                    ? Optional.empty()
                    : Optional.of(Bodies.fields(type, entry));
            Effects.Moves effects = Effects.Moves.read(entry.draft());
            List<GroundLine> ground = new ArrayList<>();
            effects.back().forEach(move -> ground.add(ground(true, move)));
            effects.booked().forEach(move -> ground.add(ground(false, move)));
            return new Line(entry, fields, cause(entry), ground, books.ledger().postings(entry.seq()));
        }

        private Optional<RecordRef> cause(Entry entry) {
            return entry.isCause()
                    ? Optional.empty()
                    : books.ledger().entry(entry.booking()).map(e -> e.draft().record());
        }

        private GroundLine ground(boolean back, Move move) {
            return new GroundLine(back, move, move.findOwner().map(this::ref), ref(move.newOwner()));
        }

        private RecordRef ref(UUID id) {
            return refs.computeIfAbsent(
                    id,
                    i -> books.ledger()
                            .latest(i, books.ledger().head().seq())
                            .map(e -> e.draft().record())
                            .orElseThrow(() -> new IllegalStateException("no record has the id " + i)));
        }
    }
}
