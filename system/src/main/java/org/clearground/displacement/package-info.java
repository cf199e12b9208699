/// Statements about displaced and returned people.
@NullMarked
package org.clearground.displacement;

import org.jspecify.annotations.NullMarked;
