/// The door through which records get into the books: decided, posted and appended as one booking.
@NullMarked
package org.clearground.books;

import org.jspecify.annotations.NullMarked;
