/// Closing a period: its report is written, kept beside the books, and booked with the hashes of its files.
@NullMarked
package org.clearground.report.closing;

import org.jspecify.annotations.NullMarked;
