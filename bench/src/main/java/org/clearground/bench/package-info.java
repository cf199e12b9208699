/// The canonical workloads: countries of 1, 10 and 100 times the published size, and what is measured on them.
@NullMarked
package org.clearground.bench;

import org.jspecify.annotations.NullMarked;
