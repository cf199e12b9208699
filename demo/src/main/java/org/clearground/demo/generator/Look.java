package org.clearground.demo.generator;

/// How a patch of ground looks.
///
/// @param squareMetres its area
/// @param axis         the direction of its length, radians from east, counter-clockwise
/// @param stretch      its length by its width
/// @param corners      how many corners it has
record Look(double squareMetres, double axis, double stretch, int corners) {

    Look withArea(double of) {
        return new Look(of, axis, stretch, corners);
    }
}
