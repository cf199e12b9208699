/// Tests of who may call which page.
@NullMarked
package org.clearground.web.access;

import org.jspecify.annotations.NullMarked;
