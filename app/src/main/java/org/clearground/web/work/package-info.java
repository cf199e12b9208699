/// Long work that a page asks for, done once for each question.
@NullMarked
package org.clearground.web.work;

import org.jspecify.annotations.NullMarked;
