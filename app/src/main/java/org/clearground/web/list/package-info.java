/// Lists of records in the pages, and as files.
@NullMarked
package org.clearground.web.list;

import org.jspecify.annotations.NullMarked;
