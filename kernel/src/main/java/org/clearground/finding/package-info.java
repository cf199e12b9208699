/// Bad data as a value: a code, a plain sentence, a place on the map.
@NullMarked
package org.clearground.finding;

import org.jspecify.annotations.NullMarked;
