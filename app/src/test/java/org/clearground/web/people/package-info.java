/// Tests of the pages.
@NullMarked
package org.clearground.web.people;

import org.jspecify.annotations.NullMarked;
