package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.clearground.ledger.Entry;
import org.clearground.ledger.Hash;
import org.clearground.ledger.LedgerFailure;
import org.clearground.ledger.Poster;

/// Goes through all entries once more to name each posting and mark that differs from the one derived again, when
/// sums have said that some do or the pages of the file could not say it.
final class SqlLineNaming {

    private SqlLineNaming() {}

    static void name(Connection file, Poster poster, RowKey key, FindingLog log) throws SQLException {
        try (SqlPostingCheck lines = SqlPostingCheck.ofLines(file, log);
                SqlMarkCheck marks = SqlMarkCheck.ofMarks(file, key, log);
                Statement statement = file.createStatement();
                ResultSet row = statement.executeQuery(SqlEntries.SELECT_ALL)) {
            while (row.next()) {
                Optional<Entry> entry = readable(row);
                if (entry.isPresent()) {
                    Derived derived = derived(entry.get(), poster);
                    lines.check(derived);
                    marks.check(derived);
                }
            }
            lines.finish();
            marks.finish();
        }
    }

    /// An entry that cannot be read was named before.
    private static Optional<Entry> readable(ResultSet row) throws SQLException {
        try {
            return Optional.of(SqlEntries.read(row, Hash.GENESIS));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /// A body that was tampered with may make the poster stumble over whatever it finds.
    private static Derived derived(Entry entry, Poster poster) {
        FutureTask<Derived> task = new FutureTask<>(() -> Derived.of(entry, poster));
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            return Derived.failed(entry, String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerFailure("Verifying was interrupted.", e);
        }
    }
}
