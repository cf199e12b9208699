/// Tests of the house itself: who may use whom, how large things may get, and whether the documents still say
/// what is true.
@NullMarked
package org.clearground.house;

import org.jspecify.annotations.NullMarked;
