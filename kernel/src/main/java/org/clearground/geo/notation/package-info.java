/// Coordinates as the field writes them: degrees, UTM, MGRS, the systems of the EPSG register, and traverses.
@NullMarked
package org.clearground.geo.notation;

import org.jspecify.annotations.NullMarked;
