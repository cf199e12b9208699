/// Lists of records: narrowed, searched and ordered, quick at the head of the books and right at any prefix.
@NullMarked
package org.clearground.listing;

import org.jspecify.annotations.NullMarked;
