/// Tests of the command line as a person uses it.
@NullMarked
package org.clearground.cli;

import org.jspecify.annotations.NullMarked;
