/// Who may call which page: nothing is open unless its page says for whom.
@NullMarked
package org.clearground.web.access;

import org.jspecify.annotations.NullMarked;
