package org.clearground.web.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.JsonText;
import org.clearground.tile.TileAddress;
import org.clearground.tile.TileLayer;
import org.clearground.tile.Tiles;
import org.clearground.web.page.Question;
import org.locationtech.jts.geom.Envelope;

/// What a map's script is told: which tiles, where, and from when to when.
///
/// @param question the period and the prefix
/// @param sight    for whom
/// @param reach    where and since when there is anything
/// @param credits  what the map says of its sources
/// @param spots    the address of the tiles of settlements that lie beside the books, if there are any
record MapState(
        Question question, Sight sight, Optional<Tiles.Reach> reach, List<String> credits, Optional<String> spots) {

    private static final Envelope WORLD = new Envelope(-170, 170, -60, 75);

    /// How tiles are drawn. Another number is another address, so that a browser forgets what an older program
    /// drew.
    private static final int DRAWN = 2;

    static MapState of(TileShelf shelf, Question question, Sight sight, List<String> credits, Optional<String> spots) {
        return new MapState(question, sight, shelf.tiles().reach(sight.question(question)), credits, spots);
    }

    String json() {
        Envelope box = reach.map(Tiles.Reach::box).orElse(WORLD);
        LocalDate to = question.period().to();
        return JsonObject.builder()
                .put("period", question.period().code())
                .put("known", question.known().seq())
                .put("tier", sight.code())
                .put("from", question.period().from().toString())
                .put("to", to.toString())
                .put("first", reach.map(Tiles.Reach::first).orElse(to).toString())
                // numbers of the books are whole; degrees go as text
                .put("extent", texts(List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())))
                .put(
                        "tiles",
                        "/tiles/" + sight.code() + "/{layer}/"
                                + question.known().seq() + "/{span}/{z}/{x}/{y}?v=" + DRAWN)
                .put("settlements", spots.orElse(""))
                .put("deepest", TileAddress.DEEPEST)
                .put("layers", JsonArray.of(List.of(TileLayer.values()), l -> new JsonText(l.code())))
                .put("credits", JsonArray.of(credits, JsonText::new))
                .build()
                .toString();
    }

    private static JsonArray texts(List<Double> numbers) {
        return JsonArray.of(numbers, n -> new JsonText(Double.toString(n)));
    }
}
