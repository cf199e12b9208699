/// The two stores: one SQLite file laid out as a GeoPackage, and a schema of a PostgreSQL database with PostGIS.
@NullMarked
package org.clearground.ledger.store;

import org.jspecify.annotations.NullMarked;
