/// What records do to the ground: decided in the order of their value dates on one map per kind of
/// hazard.
@NullMarked
package org.clearground.land.ground;

import org.jspecify.annotations.NullMarked;
