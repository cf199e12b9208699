package org.clearground.tile;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.clearground.books.Books;
import org.clearground.books.GroundEntries;
import org.clearground.books.Kept;
import org.clearground.land.ground.GroundAct;
import org.clearground.land.ground.Piece;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryKind;
import org.clearground.record.RecordType;
import org.clearground.registry.PlaceType;

/// All that the map can show, of every version that the books ever knew: any prefix and any day is answered from
/// it, of either store. It follows the books as they grow and never forgets, as they do not. What is said is kept
/// packed, and read again for each tile that shows it.
final class Atlas {

    private final Books books;
    private final GroundEntries ground;
    private final ReentrantLock lock = new ReentrantLock();
    private final Rows rows = new Rows();
    private final Map<TileLayer, BoxIndex> things = new EnumMap<>(TileLayer.class);
    private final BoxIndex acts = new BoxIndex();
    private final Places places = new Places();
    private final Set<String> grounded = new HashSet<>();
    private final Set<String> drawn = new HashSet<>();
    private volatile long read;
    private Fresh fresh = new Fresh();

    /// What was read and is not in the indexes yet.
    private static final class Fresh {
        private final Map<TileLayer, Boxes> things = new EnumMap<>(TileLayer.class);
        private final Boxes acts = new Boxes();
    }

    Atlas(Books books) {
        this.books = books;
        ground = new GroundEntries(books.types());
        for (TileLayer layer : TileLayer.values()) {
            things.put(layer, new BoxIndex());
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
        Records records = rows.records();
        int record = records.number(entry.draft().record().id());
        boolean redecided = records.isKnown(record) && entry.draft().kind() == EntryKind.REDECIDED;
        if (records.isKnown(record)) {
            for (int i = 0; i < records.saidCount(record); i++) {
                rows.endAt(records.said(record) + i, entry.seq());
            }
        } else {
            records.begins(record, entry.draft().record(), entry.seq());
        }
        long version = redecided ? records.version(record) : entry.seq();
        int from = rows.size();
        if (entry.draft().kind() != EntryKind.WITHDRAWN) {
            say(books.kept(entry), record, version);
        }
        records.says(record, version, from, rows.size() - from);
    }

    private void say(Kept kept, int record, long version) {
        String type = kept.type().name();
        Known.Origin origin = new Known.Origin(
                record, kept.entry().seq(), version, Drawing.marked(kept.fields()), Drawing.placeOf(kept));
        if (type.equals(PlaceType.TYPE)) {
            places.put(kept.fields());
        }
        if (drawn.contains(type)) {
            new Drawing(
                            kept,
                            places,
                            (layer, part, shape, said) -> fresh.things
                                    .computeIfAbsent(layer, _ -> new Boxes())
                                    .add(shape.getEnvelopeInternal(), Thing.put(rows, origin, part, shape, said)))
                    .draw();
        }
        if (grounded.contains(type)) {
            List<Piece> pieces = ground.pieces(kept.entry());
            for (GroundAct act : ground.acts(kept.entry(), rows.records().first(record))) {
                fresh.acts.add(act.outline().envelope(), Act.put(rows, origin, act, pieces));
            }
        }
    }

    Rows rows() {
        return rows;
    }

    BoxIndex acts() {
        return acts;
    }

    BoxIndex index(TileLayer layer) {
        BoxIndex index = things.get(layer);
        if (index == null) {
            throw new IllegalStateException("there is an index of every layer");
        }
        return index;
    }
}
