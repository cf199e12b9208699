/// The pages themselves.
@NullMarked
package org.clearground.web.page;

import org.jspecify.annotations.NullMarked;
