/// The pages: people's door in a browser; Spring lives here and nowhere else.
@NullMarked
package org.clearground.web;

import org.jspecify.annotations.NullMarked;
