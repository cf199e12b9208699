package org.clearground.report.quarterly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.clearground.figures.Behind;
import org.clearground.figures.Cell;
import org.clearground.figures.NationalFigures;
import org.clearground.figures.OpenInSeveralKinds;
import org.clearground.ledger.RecordsBehind;
import org.clearground.ledger.store.SqlLedger;

/// What takes long to read from the books and is the same in every language. It is read beside what else the
/// report is made of, and once for all languages.
final class Readings {

    private final SqlLedger ledger;
    private final Future<Cell> severalKinds;
    private final Future<ReleasedGround> releasedGround;
    private final Future<List<RuleCount>> ruleCounts;
    private final Map<Behind, RecordsBehind> records = new HashMap<>();

    private Readings(SqlLedger ledger, NationalFigures figures, Cores cores) {
        this.ledger = ledger;
        releasedGround = cores.begin(() -> ReleasedGround.of(ledger, figures));
        ruleCounts = cores.begin(() -> RuleCount.of(ledger, figures.scope()));
        severalKinds = cores.begin(() -> OpenInSeveralKinds.of(ledger, figures.scope()));
    }

    /// Begins to read; all is read before the cores are left.
    static Readings begin(SqlLedger ledger, NationalFigures figures, Cores cores) {
        return new Readings(ledger, figures, cores);
    }

    /// How much ground is open in several kinds.
    Cell severalKinds() {
        return end(severalKinds);
    }

    /// What the map of releases shows.
    ReleasedGround releasedGround() {
        return end(releasedGround);
    }

    /// What the rules find in the period's records.
    List<RuleCount> ruleCounts() {
        return end(ruleCounts);
    }

    /// The records behind sums, the first of each; those not asked before are read in one pass.
    Map<Behind, RecordsBehind> records(List<Behind.Postings> sums, int most) {
        List<Behind.Postings> asked =
                sums.stream().filter(sum -> !records.containsKey(sum)).toList();
        if (!asked.isEmpty()) {
            List<RecordsBehind> behind = ledger.recordsBehind(
                    asked.stream().map(Behind.Postings::query).toList(), most);
            for (int i = 0; i < asked.size(); i++) {
                records.put(asked.get(i), behind.get(i));
            }
        }
        return records;
    }

    private static <T> T end(Future<T> reading) {
        try {
            return Cores.end(reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
