/// Bookkeeping: entries, postings, prefixes and the hash chain; no mine action word in it.
@NullMarked
package org.clearground.ledger;

import org.jspecify.annotations.NullMarked;
