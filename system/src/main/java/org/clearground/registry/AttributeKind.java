package org.clearground.registry;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What a country's own attribute holds.
public enum AttributeKind implements Coded {
    TEXT,
    NAME,
    COUNT,
    DECIMAL,
    DATE,
    YES_NO,
    CODE,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<AttributeKind> LIST = CodeList.of("attribute_kind", AttributeKind.class);
}
