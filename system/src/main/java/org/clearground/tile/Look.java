package org.clearground.tile;

import java.util.Set;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;

/// What a tile is drawn from: the atlas as one caller may see it, at one prefix and day.
///
/// @param atlas    everything
/// @param question who asks what
/// @param marks    for whom what is
record Look(Atlas atlas, TileQuestion question, Marks marks) {

    private static final Set<TileLayer> GROUND = Set.of(TileLayer.HAZARD, TileLayer.RELEASED);

    boolean sees(TileLayer layer, Known known) {
        return known.isKnownAt(question.known()) && tier(layer, known).sees(marks.of(layer, known));
    }

    /// As whom the caller sees something: near its own places at least as a partner, if it is ground.
    private Tier tier(TileLayer layer, Known known) {
        boolean near = GROUND.contains(layer) && known.isAt(question.near());
        return near && !question.tier().sees(Tier.PARTNER) ? Tier.PARTNER : question.tier();
    }

    /// What a layer knows within a box, in the order in which it was booked, one after the other.
    void things(TileLayer layer, Envelope box, Consumer<Thing> each) {
        for (int row : rows(atlas.index(layer), box)) {
            Thing thing = new Thing(atlas.rows(), row);
            if (sees(layer, thing)) {
                each.accept(thing);
            }
        }
    }

    /// The claims within a box that were made by the day, whoever may see them, in the order in which they were
    /// booked, one after the other.
    void acts(Envelope box, Consumer<Act> each) {
        for (int row : rows(atlas.acts(), box)) {
            Act act = act(row);
            if (act.day() <= lastDay()) {
                each.accept(act);
            }
        }
    }

    Act act(int row) {
        return new Act(atlas.rows(), row);
    }

    long lastDay() {
        return question.to().toEpochDay();
    }

    /// What is known within a box, in the order in which the versions were booked, whatever was decided again
    /// since.
    private int[] rows(BoxIndex index, Envelope box) {
        Found found = new Found();
        index.meeting(box, row -> {
            if (atlas.rows().isKnownAt(row, question.known())) {
                found.add(atlas.rows().id(row, exact()), row);
            }
        });
        return found.inOrder();
    }

    long id(Known known) {
        return known.id(exact());
    }

    boolean isDuring(long day) {
        return day >= question.from().toEpochDay() && day <= question.to().toEpochDay();
    }

    /// Whether everything is shown where it is.
    boolean exact() {
        return question.tier() == Tier.AUTHORITY;
    }
}
