package org.clearground.tile;

import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Envelope;

/// Finds rows by box. Written by one thread, read by many: a reader sees the index as it was when it began.
final class BoxIndex {

    /// The newest lie beside the tree until there are so many, or a sixteenth of all.
    private static final int TAIL = 512;

    private static final int MOST_TAIL = 8192;
    private static final int SHARE = 16;

    private volatile State state = new State(BoxTree.EMPTY, new Boxes());

    /// Most lie in a tree that is never changed, the newest beside it.
    private record State(BoxTree tree, Boxes tail) {}

    /// Adds what is new.
    void add(Boxes fresh) {
        if (fresh.size() == 0) {
            return;
        }
        State was = state;
        Boxes tail = was.tail().with(fresh);
        boolean few = tail.size() <= Math.clamp(was.tree().size() / SHARE, TAIL, MOST_TAIL);
        state = few
                ? new State(was.tree(), tail)
                : new State(
                        new BoxTree(
                                was.tree().size() == 0
                                        ? tail
                                        : was.tree().boxes().with(tail)),
                        new Boxes());
    }

    /// Tells all that may meet a box, known or not, in no order.
    void meeting(Envelope box, IntConsumer each) {
        if (box.isNull()) {
            return;
        }
        int[] sides = Boxes.sides(box);
        State now = state;
        now.tree().meeting(sides, each);
        for (int i = 0; i < now.tail().size(); i++) {
            if (Boxes.meet(now.tail().all(), Boxes.SIDES * i, sides)) {
                each.accept(now.tail().row(i));
            }
        }
    }
}
