/// Minefield records: maps and forms that somebody supplied, as they claim it, with what they leave out.
@NullMarked
package org.clearground.minefieldrecord;

import org.jspecify.annotations.NullMarked;
