package org.clearground.web.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.clearground.books.Books;
import org.clearground.ledger.Head;
import org.clearground.registry.PlaceType;
import org.clearground.web.people.Realm;
import org.jspecify.annotations.Nullable;

/// Which places lie in which, as the books know it now.
final class Districts {

    private final Books books;
    private @Nullable Head head;
    private Map<String, String> parents = Map.of();

    Districts(Books books) {
        this.books = books;
    }

    /// Whether a place is one of the realm's districts or lies in one.
    boolean contain(Realm realm, String place) {
        Map<String, String> up = parents();
        Set<String> seen = new HashSet<>();
        for (String at = place; at != null && seen.add(at); at = up.get(at)) {
            if (realm.districts().contains(at)) {
                return true;
            }
        }
        return false;
    }

    /// The realm's districts and all places that lie in one.
    Set<String> places(Realm realm) {
        Set<String> places = new HashSet<>(realm.districts());
        if (!places.isEmpty()) {
            parents().keySet().stream().filter(place -> contain(realm, place)).forEach(places::add);
        }
        return places;
    }

    private synchronized Map<String, String> parents() {
        Head now = books.ledger().head();
        if (!now.equals(head)) {
            Map<String, String> read = new HashMap<>();
            books.current(
                    PlaceType.TYPE,
                    now.seq(),
                    (entry, fields) -> fields.find(PlaceType.PARENT)
                            .ifPresent(parent -> read.put(entry.draft().record().number(), parent)));
            parents = read;
            head = now;
        }
        return parents;
    }
}
