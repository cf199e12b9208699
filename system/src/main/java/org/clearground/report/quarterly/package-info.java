/// The national report: the figures of a period as known at a prefix, in words, tables, charts and maps.
@NullMarked
package org.clearground.report.quarterly;

import org.jspecify.annotations.NullMarked;
