/// Tests of the pages.
@NullMarked
package org.clearground.web;

import org.jspecify.annotations.NullMarked;
