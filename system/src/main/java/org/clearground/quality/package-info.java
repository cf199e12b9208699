/// Inspections, the draw of what is inspected, nonconformities with their corrective actions, and suspensions.
@NullMarked
package org.clearground.quality;

import org.jspecify.annotations.NullMarked;
