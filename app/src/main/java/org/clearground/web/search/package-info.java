/// Search by place, by coordinates and by number.
@NullMarked
package org.clearground.web.search;

import org.jspecify.annotations.NullMarked;
