package org.clearground.tile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/// Ground that was released, as the reports claim it. What was opened again lies over it as a hazard; for who may
/// not see the record that opened it, the release is left out: nothing is drawn as released that is not.
final class Releases {

    private final Look look;

    Releases(Look look) {
        this.look = look;
    }

    List<Sketch> within(Envelope box) {
        List<Sketch> sketches = new ArrayList<>();
        for (Act act : look.acts(box)) {
            if (act.releases() && look.isDuring(act.day()) && look.sees(TileLayer.RELEASED, act) && holds(act)) {
                sketches.add(new Sketch(List.of(look.id(act)), act::claim, tags(act)));
            }
        }
        return sketches;
    }

    private boolean holds(Act release) {
        return look.exact()
                || look.acts(release.box()).stream()
                        .filter(a -> a.opens() && a.map().equals(release.map()))
                        .filter(a -> release.key().isBefore(a.key()))
                        .allMatch(a -> look.sees(TileLayer.HAZARD, a));
    }

    private static Map<String, Object> tags(Act act) {
        Map<String, Object> tags = new LinkedHashMap<>();
        tags.put("class", act.verb().after().code());
        tags.put("kind", act.map());
        tags.put("since", act.key().day().toString());
        tags.put("type", act.record().type());
        tags.put("number", act.record().number());
        return tags;
    }
}
