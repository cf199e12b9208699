/// The shape of a record type: columns, lists inside, checks, effects on the ground and postings.
@NullMarked
package org.clearground.record;

import org.jspecify.annotations.NullMarked;
