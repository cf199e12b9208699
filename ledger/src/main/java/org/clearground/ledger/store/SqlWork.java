package org.clearground.ledger.store;

import java.sql.SQLException;

/// Work in one transaction.
///
/// @param <C> what it works with: [SqlWriter] or [SqlReader]
/// @param <T> what it gives back
@FunctionalInterface
public interface SqlWork<C, T> {

    /// Does it. What it throws undoes the whole transaction.
    T apply(C with) throws SQLException;
}
