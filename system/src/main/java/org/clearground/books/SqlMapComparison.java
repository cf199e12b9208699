package org.clearground.books;

import java.sql.SQLException;
import java.util.Optional;
import org.clearground.land.ground.SqlGroundCheck;
import org.clearground.ledger.store.SqlReader;

/// Compares the map of the ground in the file with the pieces that made it.
final class SqlMapComparison {

    private SqlMapComparison() {}

    /// The first cell that its pieces contradict, in a sentence, without deciding anything again.
    static Optional<String> firstFault(SqlReader reader) throws SQLException {
        return SqlGroundCheck.firstFault(reader.connection());
    }
}
