package org.clearground.ledger.store;

import java.sql.SQLException;
import org.clearground.ledger.LedgerFailure;

/// Turns what the database throws into what the ledger says.
final class SqlFailures {

    private SqlFailures() {}

    static LedgerFailure reading(SQLException e) {
        return new LedgerFailure("The ledger's file could not be read: " + e.getMessage(), e);
    }

    static LedgerFailure writing(SQLException e) {
        return new LedgerFailure("The ledger's file could not be written: " + e.getMessage(), e);
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
