package org.clearground.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.clearground.finding.Finding;
import org.clearground.land.ground.SqlGroundCheck;
import org.clearground.ledger.LedgerFailure;
import org.clearground.ledger.Verification;
import org.clearground.ledger.store.SqlStore;

/// Holds the map of the ground against its pieces while the entries are recomputed: by itself afterwards it
/// took a tenth of the time of verifying, with all processors but one at rest.
final class MapBeside {

    private static final String CODE = "ground.map";

    private MapBeside() {}

    /// What recomputing found and, when everything else agrees, what is wrong with the map.
    static Verification of(SqlStore store, Supplier<Verification> recomputing) {
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<Optional<String>> map = beside.submit(() -> store.look(SqlGroundCheck::firstFault));
            Verification found = recomputing.get();
            return found.isSound() ? with(found, map) : found;
        }
    }

    private static Verification with(Verification found, Future<Optional<String>> map) {
        List<Finding> findings = new ArrayList<>();
        try {
            map.get()
                    .map(fault ->
                            Finding.fault(CODE, "The map of the ground is not what its pieces made: " + fault + "."))
                    .ifPresent(findings::add);
        } catch (ExecutionException e) {
            Throwable why = e.getCause();
            String said = (why == null ? e : why).getMessage();
            findings.add(Finding.fault(CODE, "The map of the ground cannot be read: " + said + "."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerFailure("Verifying was interrupted.", e);
        }
        return new Verification(found.entries(), found.head(), found.proven(), findings);
    }
}
