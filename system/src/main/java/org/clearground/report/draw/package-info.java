/// Charts and maps drawn as vectors: the same data give the same bytes, and they are readable in grey.
@NullMarked
package org.clearground.report.draw;

import org.jspecify.annotations.NullMarked;
