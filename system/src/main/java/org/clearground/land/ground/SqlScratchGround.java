package org.clearground.land.ground;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.clearground.ledger.Entry;
import org.clearground.ledger.LedgerFailure;
import org.clearground.ledger.store.SqlScratch;
import org.locationtech.jts.geom.Envelope;

/// A map of the ground that begins empty and is decided again, in a temporary file: a country's claims do not fit
/// into the memory of a small machine. What a record holds is read from its entries.
public final class SqlScratchGround implements GroundStore, AutoCloseable {

    private final SqlScratch scratch = SqlScratch.open();
    private final GroundProjection projection;
    private final SqlGroundStore map;
    private final Function<UUID, List<Piece>> pieces;

    /// An empty map.
    ///
    /// @param claims reads what entries claim
    /// @param pieces what a record's newest entry books
    public SqlScratchGround(ClaimReader claims, Function<UUID, List<Piece>> pieces) {
        this.projection = new GroundProjection(claims);
        this.pieces = pieces;
        written(() -> projection.create(scratch.connection()));
        this.map = new SqlGroundStore(scratch.connection());
    }

    /// Takes an entry in that was decided again.
    public void put(Entry entry) {
        written(() -> projection.apply(scratch.connection(), entry));
    }

    @Override
    public List<GroundAct> actsMeeting(String of, Envelope box) {
        return map.actsMeeting(of, box);
    }

    @Override
    public List<GroundAct> actsOf(UUID record) {
        return map.actsOf(record);
    }

    @Override
    public List<Piece> piecesOf(UUID record) {
        return pieces.apply(record);
    }

    @Override
    public List<Cell> cellsOf(String of, UUID owner) {
        return map.cellsOf(of, owner);
    }

    @Override
    public void accept(Settlement settlement) {
        map.accept(settlement);
    }

    /// The first owner whose ground another map has otherwise, if there is one.
    ///
    /// @param other the connection to it
    /// @param same  whether two cells say the same
    public Optional<UUID> firstOther(Connection other, BiPredicate<Cell, Cell> same) {
        SqlGroundStore file = new SqlGroundStore(other);
        try (Statement statement = scratch.connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT DISTINCT hex(owner), map FROM ground_cell")) {
            while (row.next()) {
                UUID owner = SqlActs.id(row.getString(1));
                List<Cell> cells = file.cellsOf(row.getString(2), owner);
                if (!map.cellsOf(row.getString(2), owner).stream()
                        .allMatch(cell -> cells.stream().anyMatch(c -> same.test(cell, c)))) {
                    return Optional.of(owner);
                }
            }
            return Optional.empty();
        } catch (SQLException e) {
            throw unread(e);
        }
    }

    /// Puts this map in the place of another.
    ///
    /// @param other the connection to it, within a transaction that writes
    public void carryTo(Connection other) {
        written(() -> projection.carry(scratch.connection(), other));
    }

    /// Whether another map has as many cells as this one.
    ///
    /// @param other the connection to it
    public boolean hasAsManyCells(Connection other) {
        try (Statement here = scratch.connection().createStatement();
                Statement there = other.createStatement();
                ResultSet one = here.executeQuery("SELECT count(*) FROM ground_cell");
                ResultSet two = there.executeQuery("SELECT count(*) FROM ground_cell")) {
            return one.next() && two.next() && one.getLong(1) == two.getLong(1);
        } catch (SQLException e) {
            throw unread(e);
        }
    }

    @Override
    public void close() {
        scratch.close();
    }

    private static LedgerFailure unread(SQLException e) {
        return new LedgerFailure("The map of the ground could not be read: " + e.getMessage(), e);
    }

    private static void written(Change change) {
        try {
            change.make();
        } catch (SQLException e) {
            throw new LedgerFailure("The map of the ground could not be decided again: " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Change {
        void make() throws SQLException;
    }
}
