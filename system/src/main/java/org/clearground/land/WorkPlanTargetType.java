package org.clearground.land;

import java.time.LocalDate;
import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.RecordType;
import org.clearground.record.Spans;
import org.clearground.registry.Links;

/// A target of a work plan: how much ground is to be released in a span. It posts nothing.
public final class WorkPlanTargetType implements RecordType {

    /// The type's name.
    public static final String TYPE = "work_plan_target";

    public static final Column<LocalDate> FROM_DAY = Column.required("from_day", Formats.DATE);
    public static final Column<LocalDate> TO_DAY = Column.required("to_day", Formats.DATE);
    public static final Column<SquareMetres> AREA = Column.required("area", Formats.SQUARE_METRES);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                Columns.NUMBER, FROM_DAY, TO_DAY, Links.ORGANISATION_IF_ANY, Links.PLACE_IF_ANY, AREA, Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.between(fields.get(FROM_DAY), fields.get(TO_DAY));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        return Checks.of(this, fields, context).inOrder(FROM_DAY, TO_DAY).findings();
    }
}
