package org.clearground.ledger.store;

import java.io.Serial;

/// The quick look at a file met what it does not know or cannot prove. It accuses nobody: SQLite's own check
/// then says whether the file is damaged.
final class OddFile extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    OddFile(String what) {
        super(what);
    }
}
