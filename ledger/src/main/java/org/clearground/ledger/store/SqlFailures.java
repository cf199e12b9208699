package org.clearground.ledger.store;

import java.sql.SQLException;
import org.clearground.ledger.LedgerFailure;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Turns what the database throws into what the ledger says: what became of the work, and what to do.
final class SqlFailures {

    private static final String NOTHING_KEPT = "Nothing half done was kept: ";

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
                switch (kind(e)) {
                    case GONE ->
                        "The database does not answer (" + e.getMessage() + "). " + NOTHING_KEPT
                                + "start it, and run the same command again.";
                    case NO_CONNECTION_LEFT ->
                        "The database takes no further connection (" + e.getMessage() + "). "
                                + NOTHING_KEPT + "close other programs that use it, or let an administrator raise"
                                + " max_connections, and run the same command again.";
                    case FULL ->
                        "The disk takes nothing more for the books (" + e.getMessage() + "). " + NOTHING_KEPT
                                + "make room where they lie, and run the same command again.";
                    case HELD ->
                        "Another program holds the books for longer than this one waits (" + e.getMessage() + "). "
                                + NOTHING_KEPT + "run the same command again when the other is done.";
                    case OTHER -> what + e.getMessage();
                },
                e);
    }

    /// Whether the connection is lost, or the server is ending: classes 08 and 57P of SQLSTATE.
    static boolean isGone(SQLException e) {
        return kind(e) == Kind.GONE;
    }

    /// SQLite says what happened by its own codes, PostgreSQL by SQLSTATE.
    private static Kind kind(SQLException e) {
        if (e instanceof SQLiteException sqlite) {
            return kind(sqlite.getResultCode());
        }
        String state = e.getSQLState();
        if (state == null) {
            return Kind.OTHER;
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return Kind.GONE;
        }
        return switch (state) {
            case "53100" -> Kind.FULL;
            case "53300" -> Kind.NO_CONNECTION_LEFT;
            // waited too long for a lock; locked in a circle; changed by another at the same time
            case "55P03", "40P01", "40001" -> Kind.HELD;
            default -> Kind.OTHER;
        };
    }

    private static Kind kind(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC, SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_SHMSIZE ->
                Kind.FULL;
            case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_RECOVERY, SQLITE_LOCKED -> Kind.HELD;
            default -> Kind.OTHER;
        };
    }

    static <T> T read(Call<T> call) {
        try {
            return call.get();
        } catch (SQLException e) {
            throw reading(e);
        }
    }

    private enum Kind {
        GONE,
        NO_CONNECTION_LEFT,
        FULL,
        HELD,
        OTHER
    }

    @FunctionalInterface
    interface Call<T> {
        T get() throws SQLException;
    }
}
