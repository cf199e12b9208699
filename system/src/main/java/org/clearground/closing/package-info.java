/// Closings of periods: what was published of a period, when, as known at which entry, with the hashes of its
/// files.
@NullMarked
package org.clearground.closing;

import org.jspecify.annotations.NullMarked;
