package org.clearground.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.HazardAreaType;
import org.clearground.land.ReopeningType;
import org.clearground.land.ground.GroundAct;
import org.clearground.land.ground.SqlActs;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.LedgerReader;
import org.clearground.ledger.store.SqlLedger;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.BodyCodec;
import org.clearground.record.RecordType;

/// How much ground is open in more than one kind of hazard: a distinct count, asked of the map for a day and a
/// prefix, and printed beside the sum over kinds, which counts such ground more than once.
public final class OpenInSeveralKinds {

    private static final List<RecordType> CLAIMING =
            List.of(new HazardAreaType(), new ClearanceReportType(), new ReopeningType());

    private OpenInSeveralKinds() {}

    /// The ground in square kilometres at the end of the scope's period. It compares the boxes of all claims,
    /// so it is not among the quick figures.
    public static Cell of(SqlLedger ledger, Scope scope) {
        long area = area(ledger, scope.known().seq(), scope.period().to()).value();
        return Cell.counted(
                "ground-balance.several-kinds",
                Unit.SQUARE_KILOMETRES.of(area),
                Unit.SQUARE_KILOMETRES,
                new Behind.Computed(List.of(), "formula.several_kinds"));
    }

    /// The same in square metres at the end of a day, as known at a prefix.
    public static SquareMetres area(SqlLedger ledger, long known, LocalDate day) {
        return ledger.read(reader -> {
            try (SqlActs acts = SqlActs.open(reader, known, day, record -> acts(reader, record, known))) {
                return acts.inSeveralKinds();
            }
        });
    }

    /// What the version of a record claims that was current at a prefix.
    private static List<GroundAct> acts(LedgerReader ledger, UUID record, long known) {
        List<Entry> history = ledger.history(record).stream()
                .filter(entry -> entry.seq() <= known)
                .toList();
        EntryDraft newest = history.getLast().draft();
        if (newest.kind() == EntryKind.WITHDRAWN) {
            return List.of();
        }
        return CLAIMING.stream()
                .filter(type -> type.name().equals(newest.record().type()))
                .flatMap(type -> GroundAct.of(
                        record,
                        history.getFirst().seq(),
                        type.claims(BodyCodec.fields(
                                type, newest.content().body(), newest.content().geometry())))
                        .stream())
                .toList();
    }
}
