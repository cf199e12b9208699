package org.clearground.tile;

import java.util.ArrayList;
import java.util.List;
import org.clearground.geo.Position;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/// Vector tiles of named spots that are in no books, as a layer of the map's ground. Safe for many threads.
public final class SpotTiles {

    private final String layer;
    private final String identity;
    private final STRtree spots = new STRtree();
    private final Zipper zipper = new Zipper();

    /// A spot.
    ///
    /// @param name how it is called
    /// @param at   where
    /// @param from the zoom from which on it is in the tiles
    public record Spot(String name, Position at, int from) {}

    /// @param layer    the layer's name in the tiles
    /// @param identity what tells these spots from others
    public SpotTiles(String layer, String identity, List<Spot> all) {
        this.layer = layer;
        this.identity = identity;
        all.forEach(spot -> spots.insert(
                new Envelope(new Coordinate(spot.at().lon(), spot.at().lat())), spot));
        spots.build();
    }

    /// A tile.
    public MapTile tile(TileAddress address) {
        TileWriter writer = new TileWriter(address, layer);
        List<Spot> here = new ArrayList<>();
        for (Object found : spots.query(address.degrees(TileWriter.AROUND))) {
            here.add((Spot) found);
        }
        here.stream()
                .filter(spot -> spot.from() <= address.z())
                .sorted(java.util.Comparator.comparingInt(Spot::from)
                        .thenComparing(Spot::name)
                        .thenComparing(s -> s.at().lon()))
                .forEach(spot -> writer.add(feature(spot, address.z())));
        return new MapTile(identity, writer.features(), zipper.zip(writer.bytes()));
    }

    private static Feature feature(Spot spot, int zoom) {
        Coordinate at = WorldGrid.point(spot.at().lon(), spot.at().lat(), zoom);
        return new Feature(Path.point(at.x, at.y), new Tags().put("name", spot.name()));
    }
}
