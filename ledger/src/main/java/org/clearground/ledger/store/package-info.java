/// The embedded store: one SQLite file laid out as a GeoPackage.
@NullMarked
package org.clearground.ledger.store;

import org.jspecify.annotations.NullMarked;
