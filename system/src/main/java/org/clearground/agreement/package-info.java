/// Agreements, meetings and lists of needs: dated records that the sections of a report are written from.
@NullMarked
package org.clearground.agreement;

import org.jspecify.annotations.NullMarked;
