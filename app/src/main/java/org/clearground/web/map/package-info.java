/// The map in the pages: its page, its script and styles, its tiles by the caller's rights.
@NullMarked
package org.clearground.web.map;

import org.jspecify.annotations.NullMarked;
