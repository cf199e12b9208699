package org.clearground.registry;

import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What an organisation is.
public enum OrganisationKind implements Coded {
    AUTHORITY,
    MILITARY,
    EMERGENCY_SERVICE,
    BORDER_SERVICE,
    COMMERCIAL,
    NGO,
    INTERNATIONAL,
    DONOR,
    GROUP,
    OTHER,
    UNKNOWN;

    /// All values, as files and labels know them.
    public static final CodeList<OrganisationKind> LIST = CodeList.of("organisation_kind", OrganisationKind.class);
}
