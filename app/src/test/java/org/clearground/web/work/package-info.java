/// Tests of long work.
@NullMarked
package org.clearground.web.work;

import org.jspecify.annotations.NullMarked;
