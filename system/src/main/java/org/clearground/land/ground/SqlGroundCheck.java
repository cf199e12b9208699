package org.clearground.land.ground;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.clearground.geo.Area;
import org.clearground.geo.Wkb;
import org.jspecify.annotations.Nullable;

/// Compares the map with the pieces without deciding anything again: each cell's balance is what its pieces
/// brought and took, and its shape is as large as its balance within a square metre a piece.
///
/// The store reads each table once, in its own order, and the sums are made here: grouping, joining and sorting
/// in SQL took 16 s of a country of 941,243 entries, most of it for carrying shapes through a sort.
public final class SqlGroundCheck {

    private static final String PIECES = "SELECT map, new_owner, after, owner, before, m2 FROM ground_piece";
    private static final String CELLS = "SELECT map, owner, state, balance, shape FROM ground_cell";

    private static final int NONE = -1;

    private static final Comparator<Fault> ORDER =
            Comparator.comparing(Fault::map).thenComparing(Fault::owner).thenComparing(Fault::state);

    private final CellSums sums = new CellSums();
    private @Nullable Fault first;

    private SqlGroundCheck() {}

    /// What is wrong with one cell.
    private record Fault(String map, String owner, String state, String message) {}

    /// The first cell by map, owner and state that does not agree, in a sentence; empty when all do.
    public static Optional<String> firstFault(Connection connection) throws SQLException {
        SqlGroundCheck check = new SqlGroundCheck();
        try (Statement statement = connection.createStatement()) {
            check.pieces(statement);
            check.cells(statement);
        }
        return Optional.ofNullable(check.first).map(Fault::message);
    }

    private void pieces(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(PIECES)) {
            while (row.next()) {
                String map = row.getString(1);
                long m2 = row.getLong(6);
                int to = line(map, row.getBytes(2), row.getString(3), m2);
                byte[] giver = row.getBytes(4);
                int from = giver == null ? NONE : line(map, giver, row.getString(5), -m2);
                if (to != NONE && from != NONE) {
                    sums.join(to, from);
                }
            }
        }
    }

    private int line(String map, byte[] owner, String state, long m2) {
        UUID id = id(owner);
        if (id == null) {
            keep(new Fault(map, "", state, "a piece on the map of " + map + " belongs to no record"));
            return NONE;
        }
        int cell = sums.number(map, state, id);
        sums.add(cell, m2);
        return cell;
    }

    private void cells(Statement statement) throws SQLException {
        int made = sums.size();
        BitSet seen = new BitSet(made);
        try (ResultSet row = statement.executeQuery(CELLS)) {
            while (row.next()) {
                String map = row.getString(1);
                String state = row.getString(3);
                UUID id = id(row.getBytes(2));
                if (id == null) {
                    keep(new Fault(
                            map, "", state, "the " + state + " ground on the map of " + map + " is no record's"));
                    continue;
                }
                int cell = sums.number(map, state, id);
                seen.set(cell);
                compare(cell, row.getLong(4), row.getBytes(5));
            }
        }
        for (int cell = seen.nextClearBit(0); cell < made; cell = seen.nextClearBit(cell + 1)) {
            compare(cell, 0, null);
        }
    }

    /// A cell that is not there holds nothing and is drawn nowhere.
    private void compare(int cell, long balance, byte @Nullable [] shape) {
        long posted = sums.squareMetres(cell);
        int pieces = sums.pieces(cell);
        if (pieces == 0) {
            keep(cell, "no piece made %s");
        } else if (posted != balance) {
            keep(cell, "%s holds " + balance + " m²; its pieces sum to " + posted + " m²");
        } else {
            double area = shape == null ? 0 : Area.squareMetres(Wkb.readMultiPolygon(shape));
            if (Math.abs(area - balance) > 1 + sums.piecesAround(cell)) {
                keep(cell, "%s is drawn with " + Math.round(area) + " m² and holds " + balance + " m²");
            }
        }
    }

    private void keep(int cell, String sentence) {
        String owner = sums.owner(cell).toString().replace("-", "");
        String name = "the " + sums.state(cell) + " ground of record " + owner + " on the map of " + sums.map(cell);
        keep(new Fault(sums.map(cell), owner, sums.state(cell), sentence.formatted(name)));
    }

    private void keep(Fault fault) {
        if (first == null || ORDER.compare(fault, first) < 0) {
            first = fault;
        }
    }

    private static @Nullable UUID id(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length != 2 * Long.BYTES) {
            return null;
        }
        ByteBuffer halves = ByteBuffer.wrap(bytes);
        return new UUID(halves.getLong(), halves.getLong());
    }
}
