/// Services of victim assistance, counted without names.
@NullMarked
package org.clearground.assistance;

import org.jspecify.annotations.NullMarked;
