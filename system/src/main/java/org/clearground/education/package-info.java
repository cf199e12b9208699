/// Risk education: sessions with their attendances, and assets.
@NullMarked
package org.clearground.education;

import org.jspecify.annotations.NullMarked;
