/// Places, organisations, the ordnance catalogue, reference zones, settings and rates: what records refer to.
@NullMarked
package org.clearground.registry;

import org.jspecify.annotations.NullMarked;
