package org.clearground.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.geo.Overlay;
import org.clearground.land.ground.GroundState;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// Ground that is suspected or confirmed at a prefix, on a day.
///
/// Who sees everything sees what is open to the square metre, as the entries booked it. For the others nothing
/// may show of a record that they do not see, and a booked piece is cut by its neighbours: they see what each
/// hazard claims, without what a release that they see too claims later. That is never less than what is open.
final class Hazards {

    private final Look look;

    Hazards(Look look) {
        this.look = look;
    }

    List<Sketch> within(Envelope box) {
        List<Sketch> sketches = new ArrayList<>();
        for (Act act : look.acts(box)) {
            if (act.opens() && look.sees(TileLayer.HAZARD, act)) {
                if (look.exact()) {
                    booked(act, sketches);
                } else {
                    claimed(act).ifPresent(sketches::add);
                }
            }
        }
        return sketches;
    }

    private void booked(Act act, List<Sketch> sketches) {
        for (GroundState state : List.of(GroundState.SUSPECTED, GroundState.CONFIRMED)) {
            List<Geometry> own = act.took().stream()
                    .filter(t -> t.after() == state)
                    .<Geometry>map(Act.Took::shape)
                    .toList();
            if (!own.isEmpty()) {
                List<Act> takers = takers(act, state);
                sketches.add(new Sketch(
                        ids(act, state, takers),
                        () -> rest(
                                own,
                                takers.stream()
                                        .flatMap(t -> taken(t, act, state).stream())
                                        .toList()),
                        tags(act, state, takers.stream().anyMatch(Act::releases))));
            }
        }
    }

    private List<Act> takers(Act act, GroundState state) {
        long day = look.question().to().toEpochDay();
        return look.atlas().takersOf(act.record().id()).stream()
                .filter(t -> t.isKnownAt(look.question().known()) && t.day() <= day)
                .filter(t -> t.map().equals(act.map()) && act.key().isBefore(t.key()))
                .filter(t -> !taken(t, act, state).isEmpty())
                .sorted(Comparator.comparingLong(look::id))
                .toList();
    }

    private static List<Geometry> taken(Act taker, Act from, GroundState state) {
        return taker.took().stream()
                .filter(t -> t.before() == state
                        && t.findOwner().filter(from.record().id()::equals).isPresent())
                .<Geometry>map(Act.Took::shape)
                .toList();
    }

    private Optional<Sketch> claimed(Act act) {
        List<Act> releases = look.acts(act.box()).stream()
                .filter(r ->
                        r.releases() && r.map().equals(act.map()) && act.key().isBefore(r.key()))
                .filter(r -> look.sees(TileLayer.RELEASED, r))
                .toList();
        GroundState state = act.took().stream().anyMatch(t -> t.after() == GroundState.CONFIRMED)
                ? GroundState.CONFIRMED
                : act.verb().after();
        return Optional.of(new Sketch(
                ids(act, state, releases),
                () -> rest(
                        List.of(act.claim()), releases.stream().map(Act::claim).toList()),
                tags(act, state, !releases.isEmpty())));
    }

    private static Geometry rest(List<Geometry> own, List<Geometry> taken) {
        Geometry left = own.size() == 1 ? own.getFirst() : Overlay.unionAll(own);
        for (Geometry part : taken) {
            left = Overlay.difference(left, part);
        }
        return left;
    }

    private List<Long> ids(Act act, GroundState state, List<Act> others) {
        List<Long> ids = new ArrayList<>();
        ids.add(look.id(act));
        // what was booked and what is claimed differ also where the same records shape them
        ids.add(state.ordinal() * 2L + (look.exact() ? 1 : 0));
        others.forEach(o -> ids.add(look.id(o)));
        return ids;
    }

    private static Map<String, Object> tags(Act act, GroundState state, boolean worked) {
        Map<String, Object> tags = new LinkedHashMap<>();
        tags.put("class", state.code());
        tags.put("status", worked ? "worked_on" : "open");
        tags.put("kind", act.map());
        tags.put("since", act.key().day().toString());
        tags.put("type", act.record().type());
        tags.put("number", act.record().number());
        return tags;
    }
}
