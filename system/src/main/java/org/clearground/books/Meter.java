package org.clearground.books;

import java.util.function.Supplier;

/// Takes the time of the parts of a booking, for who measures; the books themselves look at no clock.
public interface Meter {

    /// Nobody measures.
    Meter NONE = new Meter() {
        @Override
        public <T> T deciding(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T appending(Supplier<T> work) {
            return work.get();
        }
    };

    /// Runs what finds out what a record does to the ground, and which others are decided again.
    <T> T deciding(Supplier<T> work);

    /// Runs what gives numbers and hashes and writes entries, postings and tables.
    <T> T appending(Supplier<T> work);
}
