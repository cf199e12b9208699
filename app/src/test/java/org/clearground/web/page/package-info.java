/// Tests of the pages.
@NullMarked
package org.clearground.web.page;

import org.jspecify.annotations.NullMarked;
