package org.clearground.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.clearground.land.ground.Cell;
import org.clearground.land.ground.MemoryGroundStore;
import org.clearground.land.ground.SqlGroundCheck;
import org.clearground.land.ground.SqlGroundStore;
import org.clearground.ledger.LedgerFailure;
import org.clearground.ledger.store.SqlReader;

/// Compares the map of the ground in the file with one that was decided again.
final class SqlMapComparison {

    private SqlMapComparison() {}

    /// The first cell that its pieces contradict, in a sentence, without deciding anything again.
    static Optional<String> firstFault(SqlReader reader) throws SQLException {
        return SqlGroundCheck.firstFault(reader.connection());
    }

    /// The first cell of the new map that the file has otherwise, if there is one.
    static Optional<Cell> firstOther(SqlReader reader, MemoryGroundStore decided) {
        SqlGroundStore file = new SqlGroundStore(reader.connection());
        return decided.cells().filter(cell -> !isIn(file, cell)).findFirst();
    }

    /// Whether the file has as many cells as the new map.
    static boolean sameCount(SqlReader reader, MemoryGroundStore decided) {
        try (Statement statement = reader.connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM ground_cell")) {
            return row.next() && row.getLong(1) == decided.cells().count();
        } catch (SQLException e) {
            throw new LedgerFailure("The map of the ground could not be read: " + e.getMessage(), e);
        }
    }

    private static boolean isIn(SqlGroundStore file, Cell cell) {
        List<Cell> cells = file.cellsOf(cell.key().map(), cell.key().owner());
        return cells.stream().anyMatch(c -> PieceComparison.same(c, cell));
    }
}
