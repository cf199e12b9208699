package org.clearground.figures;

import java.util.List;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.HazardAreaType;
import org.clearground.land.ReopeningType;
import org.clearground.land.ground.GroundAct;
import org.clearground.land.ground.SqlActs;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.LedgerReader;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.BodyCodec;
import org.clearground.record.RecordType;

/// How much ground is open in more than one kind of hazard: a distinct count, asked of the map for a day and a
/// prefix, and printed beside the sum over kinds, which counts such ground more than once.
public final class OpenInSeveralKinds {

    private static final List<RecordType> CLAIMING =
            List.of(new HazardAreaType(), new ClearanceReportType(), new ReopeningType());

    private OpenInSeveralKinds() {}

    /// The ground in square kilometres at the end of the scope's period. It reads every record that claims
    /// ground, so it is not among the quick figures; the claims lie in a temporary file meanwhile.
    public static Cell of(LedgerReader ledger, Scope scope) {
        long area = area(ledger, scope).value();
        return Cell.counted(
                "ground-balance.several-kinds",
                Unit.SQUARE_KILOMETRES.of(area),
                Unit.SQUARE_KILOMETRES,
                new Behind.Computed(List.of(), "formula.several_kinds"));
    }

    private static SquareMetres area(LedgerReader ledger, Scope scope) {
        try (SqlActs acts = SqlActs.open()) {
            for (RecordType type : CLAIMING) {
                ledger.current(
                        type.name(),
                        scope.known().seq(),
                        entry -> acts(ledger, type, entry).stream()
                                .filter(act ->
                                        !act.key().day().isAfter(scope.period().to()))
                                .forEach(acts::add));
            }
            return acts.inSeveralKinds();
        }
    }

    private static List<GroundAct> acts(LedgerReader ledger, RecordType type, Entry entry) {
        long first = entry.draft().kind() == EntryKind.RECORDED
                ? entry.seq()
                : ledger.history(entry.draft().record().id()).getFirst().seq();
        return GroundAct.of(
                entry.draft().record().id(),
                first,
                type.claims(BodyCodec.fields(
                        type,
                        entry.draft().content().body(),
                        entry.draft().content().geometry())));
    }
}
