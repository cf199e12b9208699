package org.clearground.record;

/// Columns that many types share.
public final class Columns {

    /// The number that people use; unique within its type, and the key of its list files.
    public static final Column<String> NUMBER = Column.required("number", Formats.NUMBER);

    /// Where the record comes from, in words.
    public static final Column<String> SOURCE = Column.optional("source", Formats.TEXT);

    private Columns() {}
}
