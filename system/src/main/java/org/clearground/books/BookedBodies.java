package org.clearground.books;

import java.util.ArrayDeque;
import java.util.Deque;
import org.clearground.ledger.Content;
import org.clearground.ledger.JsonObject;

/// What a work booked last, as it was put into words, until the work is done: nobody has to read it again for its
/// postings and its tables, on whichever thread they are written.
final class BookedBodies implements AutoCloseable {

    /// More than wait to be written at any time.
    private static final int MOST = 600;

    private final Deque<Content> kept = new ArrayDeque<>();

    /// Keeps what content was made of.
    void keep(Content content, JsonObject effects) {
        if (kept.size() == MOST) {
            Bodies.forget(kept.removeFirst());
        }
        kept.addLast(content);
        Bodies.keep(content, effects);
    }

    /// The same with what its version says.
    void keep(Content content, JsonObject effects, Version version) {
        keep(content, effects);
        Bodies.keep(content, version);
    }

    @Override
    public void close() {
        kept.forEach(Bodies::forget);
    }
}
