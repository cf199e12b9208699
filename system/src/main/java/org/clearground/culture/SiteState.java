package org.clearground.culture;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What state a site is in.
public enum SiteState implements Coded {
    INTACT,
    DAMAGED,
    DESTROYED,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<SiteState> LIST = CodeList.of("site_state", SiteState.class);
}
