/// Contributions of donors and the national expense.
@NullMarked
package org.clearground.funding;

import org.jspecify.annotations.NullMarked;
