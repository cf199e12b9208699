package org.clearground.tile;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

    /// What a layer knows within a box, in the order in which it was booked.
    List<Thing> things(TileLayer layer, Envelope box) {
        return atlas.index(layer).meeting(box).stream()
                .filter(t -> sees(layer, t))
                .sorted(inOrder())
                .toList();
    }

    /// The claims within a box that were made by the day, whoever may see them.
    List<Act> acts(Envelope box) {
        long day = question.to().toEpochDay();
        return atlas.acts().meeting(box).stream()
                .filter(a -> a.day() <= day && a.isKnownAt(question.known()))
                .sorted(inOrder())
                .toList();
    }

    /// In the order in which the versions were booked, whatever was decided again since.
    private <T extends Known> Comparator<T> inOrder() {
        return Comparator.comparingLong(k -> k.id(exact()));
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
