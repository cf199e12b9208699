/// Quantities as types: a number never travels without its unit.
@NullMarked
package org.clearground.quantity;

import org.jspecify.annotations.NullMarked;
