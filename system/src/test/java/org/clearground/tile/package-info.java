@NullMarked
package org.clearground.tile;

import org.jspecify.annotations.NullMarked;
