package org.clearground.books;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clearground.finding.Finding;
import org.clearground.land.ground.GroundAct;
import org.clearground.land.ground.Move;
import org.clearground.land.ground.Piece;
import org.clearground.land.ground.RecordedGround;
import org.clearground.ledger.Entry;
import org.clearground.ledger.LedgerReader;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.RecordType;

/// The ground as it was known at a prefix, from the effects of the entries that were current then: nothing is
/// decided anew, so that the answer of a prefix never changes.
public final class KnownGround {

    private KnownGround() {}

    /// How much ground of each hazard is suspected or confirmed, by the hazard's id; one with none may be
    /// missing. Walks through the records that claim ground.
    ///
    /// @param known the prefix's sequence number
    static Map<UUID, SquareMetres> open(LedgerReader ledger, RecordTypes types, long known) {
        Claims claims = new Claims(types);
        Map<UUID, Long> open = new HashMap<>();
        for (RecordType type : types.all()) {
            if (claims.mayClaim(type.name())) {
                ledger.current(
                        type.name(),
                        known,
                        entry -> Bodies.moves(entry.draft()).booked().forEach(move -> add(move, open)));
            }
        }
        Map<UUID, SquareMetres> areas = new HashMap<>();
        open.forEach((owner, area) -> areas.put(owner, new SquareMetres(area)));
        return areas;
    }

    private static void add(Move move, Map<UUID, Long> open) {
        long area = move.area().value();
        if (move.before().isOpen()) {
            move.findOwner().ifPresent(owner -> open.merge(owner, -area, Math::addExact));
        }
        if (move.after().isOpen()) {
            open.merge(move.newOwner(), area, Math::addExact);
        }
    }

    /// What a person should know of what a current record did to the ground, as its newest entry within a prefix
    /// holds it.
    public static List<Finding> findings(RecordTypes types, Entry entry) {
        Claims claims = new Claims(types);
        if (!claims.mayClaim(entry.draft().record().type())) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        List<Piece> booked = claims.booked(entry.draft());
        for (GroundAct act : GroundAct.of(entry.draft().record().id(), entry.seq(), claims.claims(entry.draft()))) {
            findings.addAll(RecordedGround.findings(act, booked));
        }
        return findings;
    }
}
