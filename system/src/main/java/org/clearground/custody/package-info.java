/// Found items in custody: stores, and what moved into, between and out of them.
@NullMarked
package org.clearground.custody;

import org.jspecify.annotations.NullMarked;
