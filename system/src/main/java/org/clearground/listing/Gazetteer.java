package org.clearground.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clearground.books.Books;
import org.clearground.books.ListWords;
import org.clearground.registry.OrganisationType;
import org.clearground.registry.PlaceType;

/// The places and organisations as known at a prefix, by which lists are narrowed: also records that only name a
/// place by its number are found by the place's name.
public final class Gazetteer {

    private final Map<String, Named> places = new LinkedHashMap<>();
    private final Map<String, List<String>> inside = new HashMap<>();
    private final Map<String, Named> organisations = new LinkedHashMap<>();

    /// What has a name.
    ///
    /// @param number its number
    /// @param name   its name
    /// @param words  the words of all its names, folded
    /// @param level  how high a place stands, the country 0; 0 for an organisation
    public record Named(String number, String name, Set<String> words, int level) {

        /// Copies the words.
        public Named {
            words = Set.copyOf(words);
        }
    }

    /// Those of these books at a prefix.
    public Gazetteer(Books books, long known) {
        books.current(PlaceType.TYPE, known, (entry, fields) -> {
            String number = entry.draft().record().number();
            Set<String> words = new TreeSet<>(ListWords.split(fields.get(PlaceType.NAME)));
            fields.list(PlaceType.NAMES).forEach(row -> words.addAll(ListWords.split(row.get(PlaceType.OTHER_NAME))));
            int level = fields.get(PlaceType.LEVEL).ordinal();
            places.put(number, new Named(number, fields.get(PlaceType.NAME), words, level));
            fields.find(PlaceType.PARENT)
                    .ifPresent(parent -> inside.computeIfAbsent(parent, _ -> new ArrayList<>())
                            .add(number));
        });
        books.current(OrganisationType.TYPE, known, (entry, fields) -> {
            String number = entry.draft().record().number();
            Set<String> words = new TreeSet<>(ListWords.split(fields.get(OrganisationType.NAME)));
            organisations.put(number, new Named(number, fields.get(OrganisationType.NAME), words, 0));
        });
    }

    /// The places, the highest first, then by name; at most so many.
    public List<Named> places(int most) {
        return places.values().stream()
                .sorted(Comparator.comparingInt(Named::level).thenComparing(Named::name))
                .limit(most)
                .toList();
    }

    /// What the place of a number is called; the number itself where no such place is known.
    public String nameOfPlace(String number) {
        Named named = places.get(number);
        return named == null ? number : named.name();
    }

    /// The organisations by name.
    public List<Named> organisations() {
        return organisations.values().stream()
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }

    /// The place that a text names by its number or by one of its names; the highest of several.
    public Optional<Named> place(String text) {
        Named byNumber = places.get(text);
        return byNumber == null ? best(places.values(), text) : Optional.of(byNumber);
    }

    /// The organisation that a text names by its number or its name.
    public Optional<Named> organisation(String text) {
        Named byNumber = organisations.get(text);
        return byNumber == null ? best(organisations.values(), text) : Optional.of(byNumber);
    }

    private static Optional<Named> best(Collection<Named> all, String text) {
        List<String> words = ListWords.split(text);
        return words.isEmpty()
                ? Optional.empty()
                : all.stream()
                        .filter(named -> named.words().containsAll(words))
                        .min(Comparator.comparingInt(
                                        (Named named) -> named.words().size() - words.size())
                                .thenComparingInt(Named::level)
                                .thenComparing(Named::number));
    }

    /// A place with all that lie below it.
    public Set<String> below(String number) {
        Set<String> found = new TreeSet<>();
        List<String> open = new ArrayList<>(List.of(number));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (found.add(next)) {
                open.addAll(inside.getOrDefault(next, List.of()));
            }
        }
        return found;
    }

    /// The words by which records name a place or an organisation that is called so.
    List<String> called(String word, int most) {
        TreeSet<String> codes = new TreeSet<>();
        for (Named place : places.values()) {
            if (place.words().contains(word)) {
                below(place.number()).forEach(p -> codes.add(ListWords.code(ListWords.PLACE, p)));
            }
        }
        for (Named organisation : organisations.values()) {
            if (organisation.words().contains(word)) {
                codes.add(ListWords.code(ListWords.ORGANISATION, organisation.number()));
            }
        }
        return codes.stream().limit(most).toList();
    }
}
