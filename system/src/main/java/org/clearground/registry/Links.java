package org.clearground.registry;

import org.clearground.record.Column;
import org.clearground.record.Formats;

/// The columns by which records of all capabilities point to places and organisations.
public final class Links {

    /// The place of a record, by its number in the gazetteer.
    public static final Column<String> PLACE = Column.required("place", Formats.reference(PlaceType.TYPE));

    /// The place of a record, where it has one.
    public static final Column<String> PLACE_IF_ANY = Column.optional("place", Formats.reference(PlaceType.TYPE));

    /// The organisation of a record.
    public static final Column<String> ORGANISATION =
            Column.required("organisation", Formats.reference(OrganisationType.TYPE));

    /// The organisation of a record, where it has one.
    public static final Column<String> ORGANISATION_IF_ANY =
            Column.optional("organisation", Formats.reference(OrganisationType.TYPE));

    private Links() {}
}
