package org.clearground.tile;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.clearground.ledger.RecordRef;
import org.locationtech.jts.geom.Envelope;

/// Ground that was released, as the reports claim it. What was opened again lies over it as a hazard; for who may
/// not see the record that opened it, the release is left out: nothing is drawn as released that is not.
final class Releases {

    private final Look look;

    Releases(Look look) {
        this.look = look;
    }

    /// Those within a box, one after the other.
    void within(Envelope box, Consumer<Sketch> each) {
        look.acts(box, act -> {
            if (act.releases() && look.isDuring(act.day()) && look.sees(TileLayer.RELEASED, act) && holds(act)) {
                String kind = act.verb().after().code();
                each.accept(Sketch.quick(new Ids(look.id(act)), kind, 1, act::packedClaim, () -> tags(act)));
            }
        });
    }

    private boolean holds(Act release) {
        if (look.exact()) {
            return true;
        }
        AtomicBoolean hidden = new AtomicBoolean();
        look.acts(release.box(), act -> {
            if (act.opens()
                    && act.map().equals(release.map())
                    && release.isBefore(act)
                    && !look.sees(TileLayer.HAZARD, act)) {
                hidden.set(true);
            }
        });
        return !hidden.get();
    }

    private static Tags tags(Act act) {
        RecordRef record = act.record();
        return new Tags()
                .put("class", act.verb().after().code())
                .put("kind", act.map())
                .put("since", act.since())
                .put("type", record.type())
                .put("number", record.number());
    }
}
