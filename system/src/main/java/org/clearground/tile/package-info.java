/// The map as vector tiles: what the books know of the ground at a prefix and on a day, for three circles of
/// people.
@NullMarked
package org.clearground.tile;

import org.jspecify.annotations.NullMarked;
