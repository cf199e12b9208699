/// Finds places by any spelling and points in any notation.
@NullMarked
package org.clearground.search;

import org.jspecify.annotations.NullMarked;
