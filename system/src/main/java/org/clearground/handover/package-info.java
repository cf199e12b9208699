/// Handover of released land to those who will use it, and what becomes of it afterwards.
@NullMarked
package org.clearground.handover;

import org.jspecify.annotations.NullMarked;
