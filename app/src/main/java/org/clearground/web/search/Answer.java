package org.clearground.web.search;

import java.util.List;
import java.util.Optional;
import org.clearground.geo.Position;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.JsonText;
import org.clearground.search.Gazetteer;
import org.clearground.search.Settlements;
import org.locationtech.jts.geom.Envelope;

/// What a search found.
///
/// @param points  what the text means as coordinates
/// @param places  the places that are called so, the likeliest first
/// @param settlements the settlements of gazetteers beside the books that are called so
/// @param records the records that bear the number
/// @param around  the point around which was looked
/// @param near    the records near it
public record Answer(
        List<Point> points,
        List<Gazetteer.Found> places,
        List<Settlements.Found> settlements,
        List<Hit> records,
        Optional<Position> around,
        List<Hit> near) {

    /// A point.
    ///
    /// @param position where
    /// @param texts    in other notations
    public record Point(Position position, List<String> texts) {}

    /// A record.
    ///
    /// @param type   its type's name
    /// @param label  the type for people
    /// @param number its number
    /// @param target its page
    /// @param metres how far away; 0 when that was not asked
    public record Hit(String type, String label, String number, String target, long metres) {}

    /// As JSON; degrees as text.
    public JsonObject json() {
        return JsonObject.builder()
                .put("points", JsonArray.of(points, Answer::json))
                .put("places", JsonArray.of(places, Answer::json))
                .put("settlements", JsonArray.of(settlements, Answer::json))
                .put("records", JsonArray.of(records, Answer::json))
                .put("near", JsonArray.of(near, Answer::json))
                .build();
    }

    private static JsonObject json(Point point) {
        return at(JsonObject.builder(), point.position())
                .put("texts", JsonArray.ofTexts(point.texts()))
                .build();
    }

    private static JsonObject json(Gazetteer.Found place) {
        JsonObject.Builder json = JsonObject.builder()
                .put("number", place.number())
                .put("name", place.name())
                .put("as", place.as())
                .put("level", place.level().code())
                .put("within", JsonArray.ofTexts(place.within()));
        place.position().ifPresent(p -> at(json, p));
        place.outline().ifPresent(o -> {
            Envelope box = o.envelope();
            json.put(
                    "extent",
                    JsonArray.of(
                            List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()),
                            n -> new JsonText(Double.toString(n))));
        });
        return json.build();
    }

    private static JsonObject json(Settlements.Found found) {
        return at(
                        JsonObject.builder()
                                .put("name", found.settlement().name())
                                .put("as", found.as())
                                .put("source", found.settlement().source()),
                        found.settlement().position())
                .build();
    }

    private static JsonObject json(Hit hit) {
        return JsonObject.builder()
                .put("type", hit.type())
                .put("label", hit.label())
                .put("number", hit.number())
                .put("target", hit.target())
                .put("metres", hit.metres())
                .build();
    }

    /// Numbers of the books are whole; degrees go as text.
    private static JsonObject.Builder at(JsonObject.Builder json, Position at) {
        return json.put("lon", Double.toString(at.lon())).put("lat", Double.toString(at.lat()));
    }
}
