package org.clearground.funding;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// Whether a contribution is money or goods and services.
public enum Form implements Coded {
    IN_CASH,
    IN_KIND,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<Form> LIST = CodeList.of("form", Form.class);
}
