package org.clearground.education;

import java.time.LocalDate;
import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.ledger.Posting;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.Count;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.Lines;
import org.clearground.record.RecordType;
import org.clearground.registry.Links;

/// Risk education assets: billboards, signs, leaflets.
public final class EducationAssetType implements RecordType {

    /// The type's name.
    public static final String TYPE = "education_asset";

    public static final Column<AssetKind> KIND = Column.required("kind", Formats.code(AssetKind.LIST));
    public static final Column<Count> QUANTITY = Column.required("quantity", Formats.COUNT);
    public static final Column<LocalDate> DAY = Column.required("day", Formats.DATE);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                Columns.NUMBER, KIND, QUANTITY, DAY, Links.PLACE_IF_ANY, Links.ORGANISATION_IF_ANY, Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return ValueSpan.on(fields.get(DAY));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        return Checks.of(this, fields, context).notInFuture(DAY).findings();
    }

    @Override
    public List<Posting> postings(Fields fields) {
        return new Lines("assets", fields.get(DAY))
                .move(
                        Lines.OUTSIDE,
                        fields.get(KIND).code(),
                        fields.get(QUANTITY).value(),
                        Lines.dims(fields, List.of(Links.ORGANISATION_IF_ANY, Links.PLACE_IF_ANY)))
                .postings();
    }
}
