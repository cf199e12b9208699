/// Files of records, read and written row by row: CSV, GeoJSON and their templates.
@NullMarked
package org.clearground.exchange;

import org.jspecify.annotations.NullMarked;
