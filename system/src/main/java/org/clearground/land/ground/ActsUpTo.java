package org.clearground.land.ground;

import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;

/// A store as it looked before the acts after a key: for making the cells again, one act after the
/// other.
///
/// @param store the whole store
/// @param last  the last act that is seen
record ActsUpTo(GroundStore store, ActKey last) implements GroundStore {

    @Override
    public List<GroundAct> actsMeeting(String map, Envelope box) {
        return store.actsMeeting(map, box).stream()
                .filter(act -> act.key().isBefore(last))
                .toList();
    }

    @Override
    public List<GroundAct> actsOf(UUID record) {
        return store.actsOf(record);
    }

    @Override
    public List<Piece> piecesOf(UUID record) {
        return store.piecesOf(record);
    }

    @Override
    public List<Cell> cellsOf(String map, UUID owner) {
        return store.cellsOf(map, owner);
    }

    @Override
    public void accept(Settlement settlement) {
        store.accept(settlement);
    }
}
