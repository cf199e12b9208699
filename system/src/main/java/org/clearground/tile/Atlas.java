package org.clearground.tile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.clearground.books.Books;
import org.clearground.books.GroundEntries;
import org.clearground.books.Kept;
import org.clearground.land.ground.Piece;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryKind;
import org.clearground.record.RecordType;
import org.clearground.registry.PlaceType;

/// All that the map can show, of every version that the books ever knew, in memory: any prefix and any day is
/// answered from it, of either store. It follows the books as they grow and never forgets, as they do not.
final class Atlas {

    private final Books books;
    private final GroundEntries ground;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<TileLayer, BoxIndex<Thing>> things = new EnumMap<>(TileLayer.class);
    private final BoxIndex<Act> acts = new BoxIndex<>();
    private final Map<UUID, List<Act>> takers = new ConcurrentHashMap<>();
    private final Map<UUID, Latest> latest = new HashMap<>();
    private final Places places = new Places();
    private final Set<String> grounded = new HashSet<>();
    private final Set<String> drawn = new HashSet<>();
    private volatile long read;
    private Fresh fresh = new Fresh();

    /// What a record's newest entry says.
    ///
    /// @param first   the record's first entry
    /// @param version the entry that brought its version
    /// @param said    what its newest says
    private record Latest(long first, long version, List<Known> said) {}

    /// What was read and is not in the indexes yet.
    private static final class Fresh {
        private final Map<TileLayer, List<Thing>> things = new EnumMap<>(TileLayer.class);
        private final List<Act> acts = new ArrayList<>();
    }

    Atlas(Books books) {
        this.books = books;
        ground = new GroundEntries(books.types());
        for (TileLayer layer : TileLayer.values()) {
            things.put(layer, new BoxIndex<>());
        }
        for (RecordType type : books.types().all()) {
            if (ground.mayClaim(type.name())) {
                grounded.add(type.name());
            }
            if (Drawing.draws(type.name(), type.lists())) {
                drawn.add(type.name());
            }
        }
    }

    /// Reads as far as a prefix, if it has not.
    void readTo(long known) {
        if (known <= read) {
            return;
        }
        lock.lock();
        try {
            if (known <= read) {
                return;
            }
            fresh = new Fresh();
            long head = books.ledger().read(reader -> {
                long last = reader.head().seq();
                if (read == 0) {
                    // places first: others ask where they are
                    reader.versions(PlaceType.TYPE, last, this::take);
                    books.types().all().stream()
                            .map(RecordType::name)
                            .filter(t -> !t.equals(PlaceType.TYPE) && (grounded.contains(t) || drawn.contains(t)))
                            .forEach(t -> reader.versions(t, last, this::take));
                } else {
                    reader.entries(read + 1, last, this::take);
                }
                return last;
            });
            acts.add(fresh.acts);
            fresh.things.forEach((layer, list) -> index(layer).add(list));
            read = head;
        } finally {
            fresh = new Fresh();
            lock.unlock();
        }
    }

    private void take(Entry entry) {
        String type = entry.draft().record().type();
        if (!grounded.contains(type) && !drawn.contains(type)) {
            return;
        }
        UUID record = entry.draft().record().id();
        Latest before = latest.get(record);
        if (before != null) {
            before.said().forEach(k -> k.endAt(entry.seq()));
        }
        Latest now = new Latest(
                before == null ? entry.seq() : before.first(),
                before != null && entry.draft().kind() == EntryKind.REDECIDED ? before.version() : entry.seq(),
                new ArrayList<>());
        if (entry.draft().kind() != EntryKind.WITHDRAWN) {
            say(books.kept(entry), now);
        }
        latest.put(record, now);
    }

    private void say(Kept kept, Latest now) {
        String type = kept.type().name();
        Known.Origin origin =
                new Known.Origin(kept.entry(), now.version(), Drawing.marked(kept.fields()), Drawing.placeOf(kept));
        if (type.equals(PlaceType.TYPE)) {
            places.put(kept.fields());
        }
        if (drawn.contains(type)) {
            new Drawing(kept, origin, places, (layer, thing) -> {
                        now.said().add(thing);
                        fresh.things
                                .computeIfAbsent(layer, _ -> new ArrayList<>())
                                .add(thing);
                    })
                    .draw();
        }
        if (grounded.contains(type)) {
            ground(origin, now);
        }
    }

    private void ground(Known.Origin origin, Latest now) {
        Entry entry = origin.entry();
        List<Piece> pieces = ground.pieces(entry);
        ground.acts(entry, now.first()).forEach(claim -> {
            Act act = new Act(origin, claim, pieces);
            now.said().add(act);
            fresh.acts.add(act);
            for (Act.Took took : act.took()) {
                took.findOwner().ifPresent(owner -> takers.merge(owner, List.of(act), Atlas::joined));
            }
        });
    }

    private static List<Act> joined(List<Act> some, List<Act> others) {
        if (some.containsAll(others)) {
            return some;
        }
        List<Act> all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    BoxIndex<Act> acts() {
        return acts;
    }

    /// The acts that took ground of a record, known or not.
    List<Act> takersOf(UUID record) {
        return takers.getOrDefault(record, List.of());
    }

    BoxIndex<Thing> index(TileLayer layer) {
        BoxIndex<Thing> index = things.get(layer);
        if (index == null) {
            throw new IllegalStateException("there is an index of every layer");
        }
        return index;
    }
}
