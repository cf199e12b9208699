/// The file of one task, ready to be printed and signed, and the list of tasks with what is missing in each.
@NullMarked
package org.clearground.report.dossier;

import org.jspecify.annotations.NullMarked;
