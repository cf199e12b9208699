/// What was sent and waits for approval by another person: kept as it came, beside the books, until it is booked.
@NullMarked
package org.clearground.intake.waiting;

import org.jspecify.annotations.NullMarked;
