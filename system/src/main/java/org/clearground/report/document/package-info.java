/// Documents with bound figures, and their writers: HTML, PDF and XLSX, the same bytes for the same document.
@NullMarked
package org.clearground.report.document;

import org.jspecify.annotations.NullMarked;
