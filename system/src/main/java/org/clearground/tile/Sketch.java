package org.clearground.tile;

import java.util.function.Supplier;

/// Something that a tile is to show, before it is drawn.
///
/// @param from  the ids of all that shapes it
/// @param kind  its class; those of several that are drawn as one are told apart by it alone
/// @param count how many it counts for then
/// @param left  square metres that the books say are left of it, -1 where they do not say
/// @param slow  whether its shape takes so long to be worked out that it is kept
/// @param shape in degrees, packed, worked out when it is drawn
/// @param tags  what it says when it is drawn alone, put together then
record Sketch(Ids from, String kind, long count, long left, boolean slow, Supplier<byte[]> shape, Supplier<Tags> tags) {

    /// What the books say nothing about.
    static final long UNSAID = -1;

    /// One whose shape is at hand.
    static Sketch quick(Ids from, String kind, long count, Supplier<byte[]> shape, Supplier<Tags> tags) {
        return new Sketch(from, kind, count, UNSAID, false, shape, tags);
    }
}
