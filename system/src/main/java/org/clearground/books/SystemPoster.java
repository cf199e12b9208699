package org.clearground.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearground.land.ground.GroundPostings;
import org.clearground.land.ground.Move;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.Mark;
import org.clearground.ledger.Poster;
import org.clearground.ledger.Posting;
import org.clearground.record.BodyCodec;
import org.clearground.record.Counted;
import org.clearground.record.RecordType;

/// Derives the postings of an entry, and likewise its marks: the reversal of what the version before it posted,
/// what this version posts, then the ground taken back and the ground booked, and what opening balances get
/// back and give. A pure function of body and effects.
///
/// @param types the record types of the books
public record SystemPoster(RecordTypes types) implements Poster {

    @Override
    public List<Posting> post(EntryDraft entry) {
        RecordType type = types.require(entry.record().type());
        Effects.Moves effects = Bodies.moves(entry);
        List<Posting> lines = new ArrayList<>();
        effects.was().ifPresent(body -> postings(type, body).forEach(line -> lines.add(line.reversed())));
        if (entry.kind() == EntryKind.RECORDED || entry.kind() == EntryKind.CORRECTED) {
            lines.addAll(type.postings(Bodies.fields(type, entry)));
        }
        lines.addAll(GroundPostings.of(effects.back(), effects.booked()));
        effects.openings().undrawn().forEach(d -> d.postings().forEach(line -> lines.add(line.reversed())));
        effects.openings().drawn().forEach(d -> lines.addAll(d.postings()));
        return lines;
    }

    /// What a record posts as an entry leaves it, opening balances apart: its version's own lines and its ground;
    /// nothing after a withdrawal.
    ///
    /// @param booked the ground that the entry books
    static List<Posting> standing(RecordTypes types, EntryDraft entry, List<Move> booked) {
        if (entry.kind() == EntryKind.WITHDRAWN) {
            return List.of();
        }
        RecordType type = types.require(entry.record().type());
        List<Posting> lines = new ArrayList<>(type.postings(Bodies.fields(type, entry)));
        lines.addAll(GroundPostings.of(List.of(), booked));
        return lines;
    }

    @Override
    public Optional<String> misfit(EntryDraft entry) {
        return new BodyVerification(types).find(entry);
    }

    @Override
    public List<Mark> marks(EntryDraft entry) {
        RecordType type = types.require(entry.record().type());
        Pointers pointers = types.pointers(type);
        List<Counted> counted = type.counted();
        if (entry.kind() == EntryKind.REDECIDED || counted.isEmpty() && pointers.isEmpty()) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>();
        if (entry.kind() != EntryKind.RECORDED) {
            Bodies.moves(entry).was().ifPresent(body -> {
                marks(counted, body).forEach(mark -> marks.add(mark.reversed()));
                pointers.marks(BodyCodec.fields(type, body, null)).forEach(mark -> marks.add(mark.reversed()));
            });
        }
        if (entry.kind() != EntryKind.WITHDRAWN) {
            marks.addAll(marks(counted, Bodies.body(entry)));
            if (!pointers.isEmpty()) {
                marks.addAll(pointers.marks(Bodies.fields(type, entry)));
            }
        }
        return marks;
    }

    private static List<Mark> marks(List<Counted> counted, JsonObject body) {
        return counted.stream().flatMap(c -> c.mark(body).stream()).toList();
    }

    private static List<Posting> postings(RecordType type, JsonObject body) {
        return type.postings(BodyCodec.fields(type, body, null));
    }
}
