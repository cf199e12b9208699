package org.clearground.land.ground;

import java.util.List;
import java.util.UUID;
import org.clearground.quantity.SquareMetres;

/// The acts of the current versions, their pieces, and the map that follows from them.
///
/// Every list has a fixed order: acts by key, pieces by part and as decided, cells by state.
public interface GroundStore extends GroundActs {

    /// The pieces of a record as they were booked last, on every map.
    List<Piece> piecesOf(UUID record);

    /// The cells of an owner on a map.
    List<Cell> cellsOf(String map, UUID owner);

    /// How much ground of a record is open, on all maps together.
    default SquareMetres openOf(UUID record) {
        return actsOf(record).stream()
                .map(GroundAct::map)
                .distinct()
                .flatMap(map -> cellsOf(map, record).stream())
                .filter(cell -> cell.key().state().isOpen())
                .map(Cell::balance)
                .reduce(SquareMetres.ZERO, SquareMetres::plus);
    }

    /// Takes a settlement in. A store whose acts and pieces follow the entries of the ledger takes only
    /// the cells.
    void accept(Settlement settlement);
}
