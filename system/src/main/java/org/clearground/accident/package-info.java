/// Accidents with explosive ordnance and their casualties, without names.
@NullMarked
package org.clearground.accident;

import org.jspecify.annotations.NullMarked;
