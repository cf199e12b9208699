package org.clearground.books;

import org.clearground.ledger.Entry;
import org.clearground.record.BodyCodec;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;

/// Reads the fields that an entry keeps.
final class Bodies {

    private Bodies() {}

    static Fields fields(RecordType type, Entry entry) {
        return BodyCodec.fields(
                type, entry.draft().content().body(), entry.draft().content().geometry());
    }
}
