package org.clearground.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.clearground.geo.Outline;
import org.clearground.geo.Position;
import org.clearground.land.HazardAreaType;
import org.clearground.land.HazardClass;
import org.clearground.record.Fields;
import org.clearground.registry.Links;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/// A tile for the public, or for partners, does not depend on what they may not see: with such records in the
/// books or without them, every byte is the same, at every zoom. So no corner of theirs is in it, nor of a cut
/// that they made.
class RestrictedTest {

    private static final int RECORDS = 40;

    @TempDir
    private Path folder;

    /// A record that overlaps others, marked by chance.
    private record Any(String type, Fields.Builder fields, Tier mark) {}

    private static List<Any> records(Random random) {
        List<Any> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            Tier mark = Tier.values()[random.nextInt(Tier.values().length)];
            Outline outline = TileBooks.cells(
                    random.nextInt(20) + random.nextDouble(),
                    random.nextInt(20) + random.nextDouble(),
                    1 + random.nextInt(6) + random.nextDouble(),
                    1 + random.nextInt(6) + random.nextDouble());
            String day =
                    LocalDate.parse("2024-01-01").plusDays(random.nextInt(400)).toString();
            Position at = new Position(46 + random.nextInt(20000) / 1e6, 39 + random.nextInt(20000) / 1e6);
            records.add(
                    switch (random.nextInt(8)) {
                        case 0, 1, 2 ->
                            new Any(
                                    HazardAreaType.TYPE,
                                    TileBooks.hazard(
                                            "HA-" + i,
                                            random.nextBoolean() ? HazardClass.CHA : HazardClass.SHA,
                                            day,
                                            outline),
                                    mark);
                        case 3, 4, 5 ->
                            new Any(
                                    "clearance_report",
                                    TileBooks.clearance("CR-" + i, day, outline, List.of(at)),
                                    mark);
                        case 6 -> new Any("reopening", TileBooks.reopening("RO-" + i, day, outline), mark);
                        default -> new Any("accident", TileBooks.accident("A-" + i, day, at), mark);
                    });
        }
        return records;
    }

    private TileBooks books(String name, List<Any> records, Tier most) {
        TileBooks books = new TileBooks(folder.resolve(name + ".gpkg"));
        records.stream()
                .filter(r -> most.sees(r.mark()))
                .forEach(r -> books.record(r.type(), r.fields(), Optional.of(r.mark())));
        return books;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void nothingInATileDependsOnARecordThatItsTierMayNotSee(long seed) {
        List<Any> records = records(new Random(seed));
        try (TileBooks all = books("all", records, Tier.AUTHORITY)) {
            Tiles whole = new Tiles(all.books());
            for (Tier tier : List.of(Tier.PUBLIC, Tier.PARTNER)) {
                try (TileBooks open = books(tier.code(), records, tier)) {
                    Tiles without = new Tiles(open.books());
                    int drawn = 0;
                    for (TileLayer layer :
                            List.of(TileLayer.HAZARD, TileLayer.RELEASED, TileLayer.FIND, TileLayer.ACCIDENT)) {
                        for (TileAddress at : tiles()) {
                            MapTile seen = whole.tile(layer, all.asked(tier), at);
                            MapTile alone = without.tile(layer, open.asked(tier), at);
                            drawn += seen.features();
                            String which = "seed " + seed + ", " + tier + " " + layer + " " + at;
                            if (layer == TileLayer.RELEASED) {
                                // what was opened again by a record they do not see is left out, and nothing put in
                                assertThat(Decoded.corners(Decoded.of(alone, at)))
                                        .as(which)
                                        .containsAll(corners(seen, at));
                            } else {
                                assertThat(seen.zipped()).as(which).isEqualTo(alone.zipped());
                            }
                        }
                    }
                    assertThat(drawn)
                            .as("seed %d: there was something to compare", seed)
                            .isGreaterThan(50);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void nothingInADistrictsTileDependsOnWhatIsElsewhereAndNotPublicOrForTheAuthorityAlone(long seed) {
        Random random = new Random(seed);
        List<Any> records = records(random);
        List<Any> seen = new ArrayList<>();
        int near = 0;
        for (Any any : records) {
            boolean own = random.nextBoolean();
            any.fields().put(Links.PLACE, own ? "P-OWN" : "P-1");
            if (Tier.PUBLIC.sees(any.mark())) {
                seen.add(any);
            } else if (own && any.mark() == Tier.PARTNER && !any.type().equals("accident")) {
                seen.add(any);
                near++;
            }
        }
        assertThat(near).as("seed %d", seed).isGreaterThan(2);
        try (TileBooks all = books("all", records, Tier.AUTHORITY);
                TileBooks open = books("seen", seen, Tier.AUTHORITY)) {
            Tiles whole = new Tiles(all.books());
            Tiles without = new Tiles(open.books());
            int more = 0;
            for (TileLayer layer : List.of(TileLayer.HAZARD, TileLayer.RELEASED, TileLayer.ACCIDENT)) {
                for (TileAddress at : tiles()) {
                    MapTile tile = whole.tile(layer, around(all), at);
                    MapTile alone = without.tile(layer, around(open), at);
                    more += tile.features()
                            - whole.tile(layer, all.asked(Tier.PUBLIC), at).features();
                    String which = "seed " + seed + ", " + layer + " " + at;
                    if (layer == TileLayer.RELEASED) {
                        assertThat(Decoded.corners(Decoded.of(alone, at)))
                                .as(which)
                                .containsAll(corners(tile, at));
                    } else {
                        assertThat(tile.zipped()).as(which).isEqualTo(alone.zipped());
                    }
                }
            }
            assertThat(more).as("seed %d: more than the public sees", seed).isPositive();
        }
    }

    private static TileQuestion around(TileBooks books) {
        return new TileQuestion(Tier.PUBLIC, books.head(), LocalDate.EPOCH, TileBooks.DAY, Set.of("P-OWN"));
    }

    /// Dots that are counted together lie elsewhere when fewer are counted: only areas are held against each
    /// other.
    private static List<Coordinate> corners(MapTile tile, TileAddress at) {
        return Decoded.corners(Decoded.of(tile, at).stream()
                .filter(s -> s.geometry().getDimension() == 2)
                .toList());
    }

    private static List<TileAddress> tiles() {
        List<TileAddress> tiles = new ArrayList<>();
        for (int zoom = 0; zoom <= TileAddress.DEEPEST; zoom++) {
            Envelope box = new Envelope(
                    WorldGrid.x(46, zoom), WorldGrid.x(46.027, zoom), WorldGrid.y(39.027, zoom), WorldGrid.y(39, zoom));
            int step = zoom > 14 ? 3 : 1;
            for (int x = (int) (box.getMinX() / WorldGrid.EXTENT); x <= box.getMaxX() / WorldGrid.EXTENT; x += step) {
                for (int y = (int) (box.getMinY() / WorldGrid.EXTENT);
                        y <= box.getMaxY() / WorldGrid.EXTENT;
                        y += step) {
                    tiles.add(new TileAddress(zoom, x, y));
                }
            }
        }
        return tiles;
    }
}
