package org.clearground.books;

/// Work at the desk: all of it is booked, or nothing.
///
/// @param <T> what it gives back
@FunctionalInterface
public interface DeskWork<T> {

    /// Books at the desk; what it throws takes everything back.
    T at(Desk desk);
}
