package org.clearground.geo;

import org.clearground.quantity.SquareMetres;

/// The ground that two outlines share.
public final class Shared {

    private Shared() {}

    /// The area of the ground that lies in both, in whole m²; 0 when they only touch.
    public static SquareMetres area(Outline a, Outline b) {
        return Overlay.overlaps(a.geometry(), b.geometry())
                ? Area.rounded(Overlay.intersection(a.geometry(), b.geometry()))
                : SquareMetres.ZERO;
    }
}
