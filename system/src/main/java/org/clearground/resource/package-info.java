/// Staff, dogs and machines at a date, training and accreditation.
@NullMarked
package org.clearground.resource;

import org.jspecify.annotations.NullMarked;
