/// Every rule over the books as known: what is wrong or remarkable in them, and where.
@NullMarked
package org.clearground.rules;

import org.jspecify.annotations.NullMarked;
