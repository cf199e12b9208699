/// Places on the ground: positions and outlines in WGS84, their area, overlay, validity and notation.
@NullMarked
package org.clearground.geo;

import org.jspecify.annotations.NullMarked;
