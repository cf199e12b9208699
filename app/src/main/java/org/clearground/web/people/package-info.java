/// Who may sign in, in which role, and the list of what was audited.
@NullMarked
package org.clearground.web.people;

import org.jspecify.annotations.NullMarked;
