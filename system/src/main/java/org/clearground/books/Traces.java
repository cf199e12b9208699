package org.clearground.books;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearground.geo.Position;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.HazardKind;
import org.clearground.land.ground.GroundAct;
import org.clearground.land.ground.SqlGroundStore;
import org.clearground.ledger.Entry;
import org.clearground.quantity.Period;

/// Questions that lead from a point on the ground back to who worked there. Answered from the tables of current
/// records, at the head.
public final class Traces {

    private final Books books;

    /// Traces in these books.
    public Traces(Books books) {
        this.books = books;
    }

    /// What current records claim of the ground within so many degrees of a position, in the order in which
    /// ground is decided.
    public List<Claimed> claimsAround(Position position, double degrees) {
        List<GroundAct> acts = books.ledger().read(reader -> {
            SqlGroundStore store = new SqlGroundStore(reader.connection());
            List<GroundAct> found = new ArrayList<>();
            HazardKind.LIST.values().forEach(kind -> found.addAll(store.actsAround(kind.code(), position, degrees)));
            return found;
        });
        long head = books.ledger().head().seq();
        return acts.stream()
                .sorted(Comparator.comparing(GroundAct::key))
                .flatMap(act -> books.latest(act.record(), head).stream().map(kept -> new Claimed(kept, act)))
                .toList();
    }

    /// The reports of a team of an organisation that touch a span; of work without a named team, when it is
    /// empty.
    public List<Kept> workOf(String organisation, String team, Period span) {
        long head = books.ledger().head().seq();
        return books.ledger().<List<String>>read(reader -> SqlWork.ofTeam(reader, organisation, team, span)).stream()
                .flatMap(number -> books.kept(ClearanceReportType.TYPE, number, head).stream())
                .toList();
    }

    /// All entries of a record, oldest first.
    public List<Entry> history(Kept record) {
        return books.ledger().history(record.entry().draft().record().id());
    }
}
