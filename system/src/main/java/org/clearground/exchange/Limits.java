package org.clearground.exchange;

/// How large the parts of a file may be, so that no file fills the memory.
final class Limits {

    /// Characters in a cell or a JSON string.
    static final int CELL = 1 << 20;

    /// Characters in a row.
    static final int ROW = 4 << 20;

    /// Cells in a row.
    static final int CELLS = 1_000;

    /// Characters of one geometry's text.
    static final int GEOMETRY = 8 << 20;

    /// Arrays and objects inside each other in JSON.
    static final int NESTING = 20;

    /// Characters of a number in JSON.
    static final int NUMBER = 40;

    private Limits() {}
}
