package org.clearground.tile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clearground.geo.Position;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.PlaceType;

/// Where places are, as the books say when a record names one: a point inside its outline, or inside that of the
/// nearest place above it that has one.
final class Places {

    private static final int DEEPEST = 16;

    private final Map<String, Fields> places = new HashMap<>();

    void put(Fields place) {
        places.put(place.get(Columns.NUMBER), place);
    }

    Optional<Position> inside(String number) {
        Optional<String> at = Optional.of(number);
        for (int i = 0; i < DEEPEST && at.isPresent(); i++) {
            Optional<Fields> place = at.map(places::get);
            Optional<Position> inside =
                    place.flatMap(f -> f.find(PlaceType.GEOMETRY)).map(o -> o.inside());
            if (inside.isPresent()) {
                return inside;
            }
            at = place.flatMap(f -> f.find(PlaceType.PARENT));
        }
        return Optional.empty();
    }
}
