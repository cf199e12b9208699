package org.clearground.land.ground;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.clearground.geo.Area;
import org.clearground.geo.Wkb;
import org.clearground.ledger.store.SqlDialect;

/// Compares the map with the pieces without deciding anything again: each cell's balance is what its
/// pieces brought and took, and its shape is as large as its balance within a square metre a piece.
public final class SqlGroundCheck {

    /// The place of the function that writes bytes as digits is left open.
    private static final String CELLS_WITH_THEIR_PIECES = """
            WITH line AS (
              SELECT map, new_owner AS owner, after AS state, m2 FROM ground_piece
              UNION ALL
              SELECT map, owner, before, -m2 FROM ground_piece WHERE owner IS NOT NULL
            ), total AS (
              SELECT map, owner, state, SUM(m2) AS m2, COUNT(*) AS pieces FROM line GROUP BY map, owner, state
            )
            SELECT coalesce(t.map, c.map), %s, coalesce(t.state, c.state),
                   coalesce(t.m2, 0), coalesce(t.pieces, 0), coalesce(c.balance, 0), c.shape
            FROM total t FULL JOIN ground_cell c ON c.map = t.map AND c.owner = t.owner AND c.state = t.state
            ORDER BY 1, 2, 3
            """;

    private SqlGroundCheck() {}

    /// The first cell that does not agree, in a sentence; empty when all do.
    public static Optional<String> firstFault(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CELLS_WITH_THEIR_PIECES.formatted(
                        SqlDialect.of(connection).hex("coalesce(t.owner, c.owner)")))) {
            while (row.next()) {
                Optional<String> fault = fault(row);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return Optional.empty();
        }
    }

    private static Optional<String> fault(ResultSet row) throws SQLException {
        String cell = "the " + row.getString(3) + " ground of record " + row.getString(2) + " on the map of "
                + row.getString(1);
        long posted = row.getLong(4);
        long pieces = row.getLong(5);
        long balance = row.getLong(6);
        if (pieces == 0) {
            return Optional.of("no piece made " + cell);
        }
        if (posted != balance) {
            return Optional.of(cell + " holds " + balance + " m²; its pieces sum to " + posted + " m²");
        }
        byte[] shape = row.getBytes(7);
        double area = shape == null ? 0 : Area.squareMetres(Wkb.readMultiPolygon(shape));
        if (Math.abs(area - balance) > 1 + pieces) {
            return Optional.of(cell + " is drawn with " + Math.round(area) + " m² and holds " + balance + " m²");
        }
        return Optional.empty();
    }
}
