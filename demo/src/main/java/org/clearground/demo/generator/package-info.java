/// The seeded generator that wrote the demonstration country's files, kept so that they can be written again
/// byte for byte.
@NullMarked
package org.clearground.demo.generator;

import org.jspecify.annotations.NullMarked;
