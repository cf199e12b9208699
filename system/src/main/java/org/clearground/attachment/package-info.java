/// Photos, scans and signed certificates, kept by their hash beside the books.
@NullMarked
package org.clearground.attachment;

import org.jspecify.annotations.NullMarked;
