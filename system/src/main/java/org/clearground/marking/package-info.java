/// Marking and fencing of hazards with their inspections, and minefield signs.
@NullMarked
package org.clearground.marking;

import org.jspecify.annotations.NullMarked;
