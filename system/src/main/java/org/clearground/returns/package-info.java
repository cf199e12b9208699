/// Returns: who is expected to report what, and statements that there is nothing to report.
@NullMarked
package org.clearground.returns;

import org.jspecify.annotations.NullMarked;
