/// Opening balances: history that exists only as totals.
@NullMarked
package org.clearground.opening;

import org.jspecify.annotations.NullMarked;
