package org.clearground.record;

import java.util.List;
import org.clearground.books.RecordTypes;

/// Every record type, for tests that walk them all: a type added to the books' list is tested and documented with them.
public final class EveryType {

    /// In the order in which imports load them.
    public static final List<RecordType> LIST = RecordTypes.STANDARD.all();

    private EveryType() {}
}
