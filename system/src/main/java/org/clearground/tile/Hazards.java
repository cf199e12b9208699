package org.clearground.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.clearground.geo.Overlay;
import org.clearground.land.ground.GroundState;
import org.clearground.ledger.RecordRef;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// Ground that is suspected or confirmed at a prefix, on a day.
///
/// Who sees everything sees what is open to the square metre, as the entries booked it. For the others nothing
/// may show of a record that they do not see, and a booked piece is cut by its neighbours: they see what each
/// hazard claims, without what a release that they see too claims later. That is never less than what is open.
final class Hazards {

    private static final List<GroundState> OPEN = List.of(GroundState.SUSPECTED, GroundState.CONFIRMED);
    private static final byte[] NOTHING = Shapes.pack(new GeometryFactory().createMultiPolygon());

    private final Look look;

    Hazards(Look look) {
        this.look = look;
    }

    /// Those within a box, one after the other.
    void within(Envelope box, Consumer<Sketch> each) {
        look.acts(box, act -> {
            if (act.opens() && look.sees(TileLayer.HAZARD, act)) {
                if (look.exact()) {
                    booked(act, each);
                } else {
                    each.accept(claimed(act));
                }
            }
        });
    }

    private void booked(Act act, Consumer<Sketch> each) {
        for (GroundState state : OPEN) {
            List<Act.Took> own = new ArrayList<>();
            for (Act.Took took : act.took()) {
                if (took.after() == state) {
                    own.add(took);
                }
            }
            if (!own.isEmpty()) {
                List<Act> takers = takers(act, state);
                List<Act.Took> taken = new ArrayList<>();
                takers.forEach(t -> taken.addAll(taken(t, act, state)));
                each.accept(sketch(act, state, takers, new Rest(own, taken, true)));
            }
        }
    }

    /// What is left of some ground.
    ///
    /// @param own    the ground
    /// @param taken  what was taken since
    /// @param booked whether it is what the books say, and not only claims
    private record Rest(List<Act.Took> own, List<Act.Took> taken, boolean booked) {

        /// Square metres, if the books say.
        long area() {
            return booked ? sum(own) - sum(taken) : Sketch.UNSAID;
        }

        private static long sum(List<Act.Took> some) {
            return some.stream().mapToLong(Act.Took::area).sum();
        }

        boolean isPlain() {
            return own.size() == 1 && taken.isEmpty();
        }

        /// In degrees, packed.
        byte[] shape() {
            if (isPlain()) {
                return own.getFirst().packed();
            }
            if (own.size() == 1
                    && taken.stream()
                            .anyMatch(t -> t.slice().isSame(own.getFirst().slice()))) {
                return NOTHING;
            }
            List<Geometry> parts = own.stream().map(Act.Took::shape).toList();
            Geometry left = parts.size() == 1 ? parts.getFirst() : Overlay.unionAll(parts);
            for (Act.Took part : taken) {
                left = Overlay.difference(left, part.shape());
            }
            return Shapes.pack(left);
        }
    }

    private List<Act> takers(Act act, GroundState state) {
        Rows rows = look.atlas().rows();
        int[] all = rows.records().takersOf(act.recordNumber());
        if (all.length == 0) {
            return List.of();
        }
        List<Act> takers = new ArrayList<>();
        for (int row : all) {
            if (rows.isKnownAt(row, look.question().known())) {
                Act taker = look.act(row);
                if (taker.day() <= look.lastDay()
                        && taker.map().equals(act.map())
                        && act.isBefore(taker)
                        && !taken(taker, act, state).isEmpty()) {
                    takers.add(taker);
                }
            }
        }
        takers.sort(Comparator.comparingLong(look::id));
        return takers;
    }

    private static List<Act.Took> taken(Act taker, Act from, GroundState state) {
        List<Act.Took> taken = new ArrayList<>();
        for (Act.Took took : taker.took()) {
            if (took.before() == state && took.owner() == from.recordNumber()) {
                taken.add(took);
            }
        }
        return taken;
    }

    private Sketch claimed(Act act) {
        List<Act> releases = new ArrayList<>();
        look.acts(act.box(), release -> {
            if (release.releases()
                    && release.map().equals(act.map())
                    && act.isBefore(release)
                    && look.sees(TileLayer.RELEASED, release)) {
                releases.add(release);
            }
        });
        boolean confirmed = Arrays.stream(act.took()).anyMatch(t -> t.after() == GroundState.CONFIRMED);
        GroundState state = confirmed ? GroundState.CONFIRMED : act.verb().after();
        List<Act.Took> taken = releases.stream().map(Hazards::claim).toList();
        return sketch(act, state, releases, new Rest(List.of(claim(act)), taken, false));
    }

    /// As if it had taken all that it claims.
    private static Act.Took claim(Act act) {
        GroundState after = act.verb().after();
        return new Act.Took(-1, GroundState.UNRECORDED, after, 0, act.claim());
    }

    private Sketch sketch(Act act, GroundState state, List<Act> others, Rest rest) {
        long[] ids = new long[others.size() + 2];
        ids[0] = look.id(act);
        // what was booked and what is claimed differ also where the same records shape them
        ids[1] = state.ordinal() * 2L + (look.exact() ? 1 : 0);
        for (int i = 0; i < others.size(); i++) {
            ids[i + 2] = look.id(others.get(i));
        }
        boolean worked = look.exact() ? others.stream().anyMatch(Act::releases) : !others.isEmpty();
        return new Sketch(
                new Ids(ids),
                state.code(),
                1,
                rest.area(),
                !rest.isPlain(),
                rest::shape,
                () -> tags(act, state, worked));
    }

    private static Tags tags(Act act, GroundState state, boolean worked) {
        RecordRef record = act.record();
        return new Tags()
                .put("class", state.code())
                .put("status", worked ? "worked_on" : "open")
                .put("kind", act.map())
                .put("since", act.since())
                .put("type", record.type())
                .put("number", record.number());
    }
}
