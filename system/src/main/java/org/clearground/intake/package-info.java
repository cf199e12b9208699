/// Import of files: everything is read, staged and checked before anything is booked, and a whole import can be
/// withdrawn.
@NullMarked
package org.clearground.intake;

import org.jspecify.annotations.NullMarked;
