package org.clearground.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearground.geo.Position;
import org.junit.jupiter.api.Test;

class SpotTilesTest {

    private static final Position SHUSHA = new Position(46.74989, 39.76006);
    private final SpotTiles tiles = new SpotTiles(
            "settlement",
            "stamp",
            List.of(new SpotTiles.Spot("Şuşa", SHUSHA, 8), new SpotTiles.Spot("Lachin", new Position(46.55, 39.6), 9)));

    private MapTile tile(int z) {
        int x = (int) (WorldGrid.x(SHUSHA.lon(), z) / WorldGrid.EXTENT);
        int y = (int) (WorldGrid.y(SHUSHA.lat(), z) / WorldGrid.EXTENT);
        return tiles.tile(TileAddress.of(z, x, y).orElseThrow());
    }

    @Test
    void holdsASpotFromItsZoomOn() {
        assertThat(tile(7).features()).isZero();
        assertThat(tile(7).zipped()).isEmpty();
        assertThat(tile(8).features()).isEqualTo(1);
        assertThat(tile(9).features()).isEqualTo(2);
        assertThat(tile(16).features()).isEqualTo(1);
        assertThat(tile(9).identity()).isEqualTo("stamp");
    }

    @Test
    void isEmptyWhereNothingLies() {
        assertThat(tiles.tile(TileAddress.of(9, 0, 0).orElseThrow()).features()).isZero();
    }
}
