@NullMarked
package org.clearground.intake.waiting;

import org.jspecify.annotations.NullMarked;
