/// The pages as people use them: a real browser over the demonstration country.
@NullMarked
package org.clearground.demo.browser;

import org.jspecify.annotations.NullMarked;
