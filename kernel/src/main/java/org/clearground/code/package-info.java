/// Coded lists with stable codes, where unknown is always possible.
@NullMarked
package org.clearground.code;

import org.jspecify.annotations.NullMarked;
