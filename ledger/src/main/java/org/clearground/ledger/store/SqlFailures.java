package org.clearground.ledger.store;

import java.sql.SQLException;
import org.clearground.ledger.LedgerFailure;

/// Turns what the database throws into what the ledger says.
final class SqlFailures {

    private SqlFailures() {}

    static LedgerFailure reading(SQLException e) {
        return failure("The books could not be read: ", e);
    }

    static LedgerFailure writing(SQLException e) {
        return failure("The books could not be written: ", e);
    }

    /// When the answer to a commit is lost, the booking may be there: booking it again is safe.
    static LedgerFailure committing(SQLException e) {
        return isGone(e)
                ? new LedgerFailure(
                        "The connection to the database was lost while the work was being kept, so it is not known whether"
                                + " it was. Run the same command again: what is booked already is not booked twice.",
                        e)
                : writing(e);
    }

    private static LedgerFailure failure(String what, SQLException e) {
        return new LedgerFailure(
                isGone(e)
                        ? "The database does not answer (" + e.getMessage() + "). Nothing half done was kept: start it,"
                                + " and run the same command again."
                        : what + e.getMessage(),
                e);
    }

    /// Whether the connection is lost, or the server is ending: classes 08 and 57P of SQLSTATE.
    static boolean isGone(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    static <T> T read(Call<T> call) {
        try {
            return call.get();
        } catch (SQLException e) {
            throw reading(e);
        }
    }

    @FunctionalInterface
    interface Call<T> {
        T get() throws SQLException;
    }
}
