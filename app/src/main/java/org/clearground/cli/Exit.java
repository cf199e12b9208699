package org.clearground.cli;

/// How a command ends.
final class Exit {

    /// It did what was asked.
    static final int DONE = 0;

    /// It refused, or found faults; nothing was changed.
    static final int REFUSED = 1;

    /// The words of the call are off.
    static final int USAGE = 2;

    /// The books do not verify.
    static final int NOT_VERIFIED = 3;

    /// The program itself is at fault.
    static final int FAULT = 4;

    private Exit() {}
}
