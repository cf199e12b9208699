package org.clearground.land;

import java.util.List;
import org.clearground.quantity.Count;
import org.clearground.record.Column;
import org.clearground.record.Formats;
import org.clearground.record.ListOf;
import org.clearground.registry.OrdnanceCategory;

/// The columns of the ordnance suspected or confirmed in a hazard area.
public final class SuspectedOrdnance {

    public static final Column<OrdnanceCategory> CATEGORY =
            Column.required("category", Formats.code(OrdnanceCategory.LIST));
    public static final Column<String> MODEL = Column.optional("model", Formats.NAME);
    public static final Column<Certainty> CERTAINTY = Column.required("certainty", Formats.code(Certainty.LIST));
    public static final Column<Count> QUANTITY = Column.optional("quantity", Formats.COUNT);

    /// The ordnance of a hazard area.
    public static final ListOf LIST = new ListOf("ordnance", List.of(CATEGORY, MODEL, CERTAINTY, QUANTITY));

    private SuspectedOrdnance() {}
}
