package org.clearground.land.ground;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.clearground.geo.Position;
import org.clearground.ledger.LedgerFailure;
import org.locationtech.jts.geom.Envelope;

/// The ground in the ledger's own tables: acts and pieces, which follow the entries by
/// [GroundProjection], and the cells, which are written here. To be used within the ledger's
/// transactions, by one thread.
public final class SqlGroundStore implements GroundStore {

    private final SqlGroundRows rows;
    private final Runnable before;

    /// The ground behind a connection to a ledger. Its statements live as long as the connection.
    public SqlGroundStore(Connection connection) {
        this(connection, () -> {});
    }

    /// @param before is done before each question and each change, so that the tables show what was appended
    public SqlGroundStore(Connection connection, Runnable before) {
        rows = new SqlGroundRows(new SqlStatements(connection));
        this.before = before;
    }

    /// The number of a record's first entry, if it is of a type that may claim ground and is booked.
    public OptionalLong firstSeq(UUID record) {
        return read(() -> rows.firstSeq(record)).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public List<GroundAct> actsMeeting(String map, Envelope box) {
        List<GroundAct> acts = read(() -> rows.actsMeeting(map, box));
        acts.sort(Comparator.comparing(GroundAct::key));
        return acts;
    }

    /// The current acts on a map whose boxes come within so many degrees of a position, in their order.
    public List<GroundAct> actsAround(String map, Position position, double degrees) {
        Envelope box = new Envelope(position.lon(), position.lon(), position.lat(), position.lat());
        box.expandBy(degrees);
        return actsMeeting(map, box);
    }

    @Override
    public List<GroundAct> actsOf(UUID record) {
        List<GroundAct> acts = read(() -> rows.actsOf(record));
        acts.sort(Comparator.comparing(GroundAct::key));
        return acts;
    }

    /// All acts of the records of which one meets any of several boxes (degrees), on all maps.
    List<GroundAct> actsNear(List<Envelope> boxes) {
        return read(() -> rows.actsNear(boxes));
    }

    /// The cells of several owners on all maps.
    List<Cell> cellsOf(List<UUID> owners) {
        return read(() -> rows.cellsOf(owners));
    }

    @Override
    public List<Piece> piecesOf(UUID record) {
        return read(() -> rows.piecesOf(record));
    }

    @Override
    public List<Cell> cellsOf(String map, UUID owner) {
        List<Cell> cells = read(() -> rows.cellsOf(map, owner));
        cells.sort(Comparator.comparing(c -> c.key().state()));
        return cells;
    }

    /// The cells in a state on a map, in the order of their owners' ids as text.
    public List<Cell> cellsIn(String map, GroundState state) {
        List<Cell> cells = read(() -> rows.cellsIn(map, state));
        cells.sort(Comparator.comparing(c -> c.key().owner().toString()));
        return cells;
    }

    /// Writes the cells; acts and pieces come with the entries.
    @Override
    public void accept(Settlement settlement) {
        acceptCells(settlement.cells());
    }

    private void acceptCells(Settlement.CellChanges cells) {
        write(() -> {
            List<SqlStatements.Change> changes = new ArrayList<>();
            cells.emptied().forEach(gone -> changes.add(SqlGroundRows.withoutCells(gone.map(), gone.owner())));
            cells.removed().forEach(gone -> changes.add(SqlGroundRows.without(gone)));
            cells.put().forEach(cell -> changes.add(SqlGroundRows.of(cell)));
            rows.make(changes);
        });
    }

    /// Writes cells that are new or changed, and takes away those that are no more.
    ///
    /// @param gone the keys of those that are no more or are put anew
    void replace(List<CellKey> gone, List<Cell> fresh) {
        if (!gone.isEmpty() || !fresh.isEmpty()) {
            write(() -> rows.replace(gone, fresh));
        }
    }

    /// Makes all cells again from the acts, in the order in which ground is decided; the cells that
    /// follow from the same acts are the same to the last byte.
    public void rebuildCells() {
        write(() -> {
            rows.removeAllCells();
            rows.eachActInOrder(act -> acceptCells(InOrder.next(this, act).cells()));
        });
    }

    private <T> T read(Question<T> question) {
        before.run();
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new LedgerFailure("The map of the ground could not be read: " + e.getMessage(), e);
        }
    }

    private void write(Change change) {
        before.run();
        try {
            change.make();
        } catch (SQLException e) {
            throw new LedgerFailure("The map of the ground could not be written: " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws SQLException;
    }

    @FunctionalInterface
    private interface Change {
        void make() throws SQLException;
    }
}
