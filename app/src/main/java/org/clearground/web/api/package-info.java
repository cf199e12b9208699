/// What the pages answer, for programs: JSON under `/api/v1`, told by an OpenAPI document.
@NullMarked
package org.clearground.web.api;

import org.jspecify.annotations.NullMarked;
