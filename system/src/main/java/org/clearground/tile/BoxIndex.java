package org.clearground.tile;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/// Finds things by box. Written by one thread, read by many: a reader sees the index as it was when it began.
final class BoxIndex<T extends Known> {

    private static final int TAIL = 512;
    private static final int NODE = 16;

    private volatile State<T> state = new State<>(List.of(), new STRtree(), List.of());

    /// Most lie in a tree that is never changed, the newest beside it.
    private record State<T>(List<T> all, STRtree tree, List<T> tail) {}

    /// Adds what is new.
    void add(List<T> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        State<T> was = state;
        List<T> tail = new ArrayList<>(was.tail());
        tail.addAll(fresh);
        if (tail.size() <= TAIL) {
            state = new State<>(was.all(), was.tree(), tail);
            return;
        }
        List<T> all = new ArrayList<>(was.all().size() + tail.size());
        all.addAll(was.all());
        all.addAll(tail);
        STRtree tree = new STRtree(NODE);
        all.forEach(t -> tree.insert(t.box(), t));
        tree.build();
        state = new State<>(all, tree, List.of());
    }

    /// All that may meet a box, known or not, in no order.
    List<T> meeting(Envelope box) {
        State<T> now = state;
        List<T> found = new ArrayList<>();
        now.tree().query(box, item -> {
            @SuppressWarnings("unchecked") // only these are put in
            T thing = (T) item;
            found.add(thing);
        });
        for (T thing : now.tail()) {
            if (box.intersects(thing.box())) {
                found.add(thing);
            }
        }
        return found;
    }

    /// All.
    List<T> all() {
        State<T> now = state;
        List<T> all = new ArrayList<>(now.all());
        all.addAll(now.tail());
        return all;
    }
}
