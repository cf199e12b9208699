/// The national report: figures from the books, bound into a document.
@NullMarked
package org.clearground.report;

import org.jspecify.annotations.NullMarked;
