package org.clearground.intake;

/// Hears how far a long work has come. What it throws breaks the work off between two steps.
@FunctionalInterface
public interface Progress {

    /// Nobody listens.
    Progress NONE = (_, _, _) -> {};

    /// A step was made.
    ///
    /// @param done  how much is done
    /// @param total how much there is, or 0 while that is not known
    /// @param what  what is being done, such as `checking`
    void step(long done, long total, String what);
}
