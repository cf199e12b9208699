package org.clearground.web.map;

import java.util.List;
import org.clearground.geo.Position;
import org.clearground.tile.Tiles;
import org.clearground.web.page.Question;
import org.springframework.stereotype.Component;

/// What the caller of a page sees on the map.
@Component
public final class MapView {

    private final TileShelf shelf;

    MapView(TileShelf shelf) {
        this.shelf = shelf;
    }

    /// The records within a distance of a point, by the end of the period, the nearest first.
    public List<Tiles.Neighbour> near(Question question, Position at, double metres, int limit) {
        return shelf.tiles().near(shelf.sight().question(question), at, metres, limit);
    }
}
