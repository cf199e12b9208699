/// Answers of the books that a report needs, each with the question that opens its records.
@NullMarked
package org.clearground.figures;

import org.jspecify.annotations.NullMarked;
