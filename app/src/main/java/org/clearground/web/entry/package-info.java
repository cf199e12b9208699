/// Entering records in the browser: forms made from the columns of a type, checked as an import is, sent to
/// wait for approval.
@NullMarked
package org.clearground.web.entry;

import org.jspecify.annotations.NullMarked;
