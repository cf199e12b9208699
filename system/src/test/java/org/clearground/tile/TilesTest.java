package org.clearground.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearground.geo.Position;
import org.clearground.land.HazardAreaType;
import org.clearground.land.HazardClass;
import org.clearground.registry.PlaceLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TilesTest {

    private static final int NEAR = 14;

    private final TileBooks books;
    private final Tiles tiles;

    TilesTest(@TempDir Path folder) {
        books = new TileBooks(folder.resolve("books.gpkg"));
        tiles = new Tiles(books.books());
    }

    @AfterEach
    void close() {
        books.close();
    }

    private static TileAddress around(double lon, double lat, int zoom) {
        return new TileAddress(zoom, (int) (WorldGrid.x(lon, zoom) / WorldGrid.EXTENT), (int)
                (WorldGrid.y(lat, zoom) / WorldGrid.EXTENT));
    }

    private List<Decoded.Shape> shapes(TileLayer layer, TileQuestion question, int zoom) {
        TileAddress at = around(46.005, 39.005, zoom);
        return Decoded.of(tiles.tile(layer, question, at), at);
    }

    private static List<String> say(List<Decoded.Shape> shapes, String tag) {
        return shapes.stream()
                .map(s -> String.valueOf(s.tags().get(tag)))
                .sorted()
                .toList();
    }

    private void hazard(String number, double x) {
        books.record(
                HazardAreaType.TYPE,
                TileBooks.hazard(number, HazardClass.CHA, "2024-06-01", TileBooks.cells(x, 0, 2, 4)),
                Optional.empty());
    }

    private void clearance(String number, String day, double x, double wide) {
        books.record(
                "clearance_report",
                TileBooks.clearance(
                        number, day, TileBooks.cells(x, 0, wide, 4), List.of(new Position(46 + x / 1000, 39.001))),
                Optional.empty());
    }

    @Test
    void anEditShowsAtOnceAndTheEarlierPrefixStaysAsItWas() {
        hazard("HA-1", 2);
        TileQuestion before = books.asked(Tier.AUTHORITY);
        assertThat(say(shapes(TileLayer.HAZARD, before, NEAR), "status")).containsExactly("open");
        clearance("CR-1", "2025-02-01", 2, 1);
        TileQuestion after = books.asked(Tier.AUTHORITY);
        assertThat(say(shapes(TileLayer.HAZARD, after, NEAR), "status")).containsExactly("worked_on");
        assertThat(say(shapes(TileLayer.RELEASED, after, NEAR), "class")).containsExactly("cleared");
        assertThat(say(shapes(TileLayer.HAZARD, before, NEAR), "status")).containsExactly("open");
        assertThat(shapes(TileLayer.RELEASED, before, NEAR)).isEmpty();
        double left =
                shapes(TileLayer.HAZARD, after, NEAR).getFirst().geometry().getArea();
        double whole =
                shapes(TileLayer.HAZARD, before, NEAR).getFirst().geometry().getArea();
        assertThat(left / whole).as("one of two columns is left").isBetween(0.45, 0.55);
    }

    @Test
    void showsTheStateOfTheDay() {
        hazard("HA-1", 2);
        clearance("CR-1", "2025-02-01", 2, 2);
        long head = books.head();
        for (Tier tier : List.of(Tier.PARTNER, Tier.AUTHORITY)) {
            TileQuestion then = new TileQuestion(tier, head, LocalDate.EPOCH, LocalDate.parse("2025-01-31"));
            assertThat(shapes(TileLayer.HAZARD, then, NEAR)).as("%s", tier).hasSize(1);
            assertThat(shapes(TileLayer.RELEASED, then, NEAR)).as("%s", tier).isEmpty();
            assertThat(shapes(TileLayer.HAZARD, books.asked(tier), NEAR))
                    .as("%s", tier)
                    .isEmpty();
            assertThat(shapes(TileLayer.RELEASED, books.asked(tier), NEAR))
                    .as("%s", tier)
                    .hasSize(1);
            TileQuestion later = new TileQuestion(tier, head, LocalDate.parse("2025-02-02"), TileBooks.DAY);
            assertThat(shapes(TileLayer.RELEASED, later, NEAR)).as("%s", tier).isEmpty();
        }
    }

    @Test
    void aBookingElsewhereLeavesATileAsItWas() {
        hazard("HA-1", 2);
        TileAddress here = around(46.005, 39.005, NEAR);
        MapTile before = tiles.tile(TileLayer.HAZARD, books.asked(Tier.AUTHORITY), here);
        hazard("HA-2", 500);
        MapTile after = tiles.tile(TileLayer.HAZARD, books.asked(Tier.AUTHORITY), here);
        assertThat(after.identity()).isEqualTo(before.identity()).startsWith(books.head() - 1 + "-");
        assertThat(after.zipped()).isEqualTo(before.zipped());
        hazard("HA-3", 5);
        MapTile touched = tiles.tile(TileLayer.HAZARD, books.asked(Tier.AUTHORITY), here);
        assertThat(touched.identity()).startsWith(books.head() + "-");
        assertThat(touched.features()).isEqualTo(2);
    }

    @Test
    void aReopenedFieldLiesOverItsRelease() {
        hazard("HA-1", 2);
        clearance("CR-1", "2025-02-01", 2, 2);
        books.record(
                "reopening",
                TileBooks.reopening("RO-1", "2025-03-01", TileBooks.cells(2, 0, 1, 4)),
                Optional.of(Tier.AUTHORITY));
        assertThat(say(shapes(TileLayer.HAZARD, books.asked(Tier.AUTHORITY), NEAR), "number"))
                .containsExactly("RO-1");
        assertThat(shapes(TileLayer.RELEASED, books.asked(Tier.AUTHORITY), NEAR))
                .hasSize(1);
        assertThat(shapes(TileLayer.HAZARD, books.asked(Tier.PARTNER), NEAR)).isEmpty();
        assertThat(shapes(TileLayer.RELEASED, books.asked(Tier.PARTNER), NEAR))
                .as("who may not see that it was opened again does not see it released")
                .isEmpty();
    }

    @Test
    void aWithdrawnRecordIsGone() {
        hazard("HA-1", 2);
        books.withdraw(HazardAreaType.TYPE, "HA-1");
        assertThat(shapes(TileLayer.HAZARD, books.asked(Tier.AUTHORITY), NEAR)).isEmpty();
    }

    @Test
    void whatCoincidesFarAwayIsDrawnAsOneAndCounted() {
        for (int i = 0; i < 5; i++) {
            hazard("HA-" + i, 3 * i);
        }
        List<Decoded.Shape> far = shapes(TileLayer.HAZARD, books.asked(Tier.AUTHORITY), 2);
        assertThat(far).hasSize(1);
        assertThat(say(far, "n")).containsExactly("5");
        assertThat(shapes(TileLayer.HAZARD, books.asked(Tier.AUTHORITY), 12)).hasSize(5);
    }

    @Test
    void findsLieAtTheirPointsNearByAndAreCountedFarAway() {
        clearance("CR-1", "2025-02-01", 5, 1);
        clearance("CR-2", "2025-02-02", 6, 1);
        assertThat(say(shapes(TileLayer.FIND, books.asked(Tier.AUTHORITY), 13), "n"))
                .containsExactly("2", "2");
        List<Decoded.Shape> far = shapes(TileLayer.FIND, books.asked(Tier.AUTHORITY), 5);
        assertThat(say(far, "n")).as("two items at each of two points").containsExactly("4");
    }

    @Test
    void accidentsAreCountedByCellsUnlessEverythingMayBeSeen() {
        for (double lon : List.of(46.0051, 46.0062)) {
            books.record(
                    "accident",
                    TileBooks.accident("A-" + lon, "2025-02-01", new Position(lon, 39.0052)),
                    Optional.empty());
        }
        List<Decoded.Shape> cells = shapes(TileLayer.ACCIDENT, books.asked(Tier.PARTNER), NEAR);
        assertThat(say(cells, "n")).containsExactly("2");
        assertThat(cells.getFirst().tags()).doesNotContainKeys("number", "since");
        assertThat(cells.getFirst().geometry().getDimension()).isEqualTo(2);
        assertThat(say(shapes(TileLayer.ACCIDENT, books.asked(Tier.AUTHORITY), NEAR), "number"))
                .containsExactly("A-46.0051", "A-46.0062");
        assertThat(shapes(TileLayer.ACCIDENT, books.asked(Tier.PUBLIC), NEAR)).isEmpty();
    }

    @Test
    void aSettingOpensALayerToEverybodyAndARecordGoesBeforeIt() {
        hazard("HA-1", 2);
        assertThat(shapes(TileLayer.HAZARD, books.asked(Tier.PUBLIC), NEAR)).isEmpty();
        books.set("map.tier.hazard", "public");
        books.record(
                HazardAreaType.TYPE,
                TileBooks.hazard("HA-2", HazardClass.SHA, "2024-06-01", TileBooks.cells(6, 0, 2, 4)),
                Optional.of(Tier.PARTNER));
        assertThat(say(shapes(TileLayer.HAZARD, books.asked(Tier.PUBLIC), NEAR), "number"))
                .containsExactly("HA-1");
        assertThat(say(shapes(TileLayer.HAZARD, books.asked(Tier.PARTNER), NEAR), "number"))
                .containsExactly("HA-1", "HA-2");
    }

    @Test
    void aPlaceHasOneNameHoweverManyTilesItTouches() {
        books.record(
                "place",
                TileBooks.place("D-1", PlaceLevel.DISTRICT, TileBooks.cells(0, 0, 100, 100)),
                Optional.empty());
        TileAddress first = around(46.0, 39.0, 13);
        long names = 0;
        long outlines = 0;
        for (int i = 0; i < 36; i++) {
            TileAddress at = new TileAddress(13, first.x() + i % 6 - 1, first.y() - i / 6 + 1);
            for (Decoded.Shape shape : Decoded.of(tiles.tile(TileLayer.PLACE, books.asked(Tier.PUBLIC), at), at)) {
                if (shape.tags().containsKey("name")) {
                    names += at.units(0).contains(shape.geometry().getCoordinate()) ? 1 : 0;
                } else {
                    outlines++;
                }
            }
        }
        assertThat(names).isEqualTo(1);
        assertThat(outlines).isGreaterThan(4);
    }
}
