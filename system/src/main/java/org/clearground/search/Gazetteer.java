package org.clearground.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.books.Books;
import org.clearground.geo.Outline;
import org.clearground.geo.Position;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.PlaceLevel;
import org.clearground.registry.PlaceType;

/// The places of the books as known at a prefix, found by any of their names however they are spelled.
public final class Gazetteer {

    private static final int LONG_NAME = 6;
    private static final int SHORT_NAME = 4;
    private static final int DEEPEST = 16;

    /// A name that only begins as asked comes after one that is but for a letter.
    private static final int BEGINS = 2;

    private final Map<String, Fields> places = new HashMap<>();
    private final List<Named> names = new ArrayList<>();

    private record Named(String number, String name, String key) {}

    /// A place that was found.
    ///
    /// @param number   its number
    /// @param name     its name
    /// @param as       the name by which it was found
    /// @param level    its level
    /// @param within   the names of the places above it, nearest first
    /// @param position a point inside it, or inside the nearest place above it that has an outline
    /// @param outline  its outline, if the books have one
    /// @param away     how far the spelling is from what was asked; 0 is the same
    public record Found(
            String number,
            String name,
            String as,
            PlaceLevel level,
            List<String> within,
            Optional<Position> position,
            Optional<Outline> outline,
            int away) {}

    /// Reads the places.
    ///
    /// @param known the prefix's sequence number
    public Gazetteer(Books books, long known) {
        books.current(PlaceType.TYPE, known, (entry, fields) -> add(fields));
    }

    private void add(Fields place) {
        String number = place.get(Columns.NUMBER);
        places.put(number, place);
        List<String> all = new ArrayList<>(List.of(place.get(PlaceType.NAME)));
        place.list(PlaceType.NAMES).forEach(row -> all.add(row.get(PlaceType.OTHER_NAME)));
        all.forEach(name -> names.add(new Named(number, name, NameKey.of(name))));
    }

    /// The places whose names are like a text, the likeliest first.
    public List<Found> find(String text, int limit) {
        String key = NameKey.of(text);
        if (key.isEmpty()) {
            return List.of();
        }
        Map<String, Found> best = new HashMap<>();
        for (Named named : names) {
            int away = away(key, named.key());
            if (away >= 0) {
                best.merge(named.number(), found(named, away), (one, other) -> other.away() < one.away() ? other : one);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingInt(Found::away)
                        .thenComparing(Found::level)
                        .thenComparing(Found::name)
                        .thenComparing(Found::number))
                .limit(limit)
                .toList();
    }

    /// How far a name is from what was asked, −1 when it is another.
    static int away(String asked, String name) {
        int most = asked.length() >= LONG_NAME ? 2 : asked.length() >= SHORT_NAME ? 1 : 0;
        int letters = NameKey.distance(asked, name, most);
        if (letters <= most) {
            return 2 * letters;
        }
        if (asked.length() > 1 && name.startsWith(asked)) {
            return BEGINS + 1;
        }
        return asked.length() >= SHORT_NAME && name.contains(asked) ? 2 * BEGINS + 1 : -1;
    }

    private Found found(Named named, int away) {
        Fields place = places.getOrDefault(named.number(), Fields.builder().build());
        List<String> within = new ArrayList<>();
        Optional<Outline> outline = place.find(PlaceType.GEOMETRY);
        Optional<Position> position = outline.map(Outline::inside);
        Optional<String> above = place.find(PlaceType.PARENT);
        for (int i = 0; i < DEEPEST && above.isPresent(); i++) {
            Optional<Fields> parent = above.map(places::get);
            parent.ifPresent(p -> within.add(p.get(PlaceType.NAME)));
            if (position.isEmpty()) {
                position = parent.flatMap(p -> p.find(PlaceType.GEOMETRY)).map(Outline::inside);
            }
            above = parent.flatMap(p -> p.find(PlaceType.PARENT));
        }
        return new Found(
                named.number(),
                place.get(PlaceType.NAME),
                named.name(),
                place.get(PlaceType.LEVEL),
                within,
                position,
                outline,
                away);
    }
}
