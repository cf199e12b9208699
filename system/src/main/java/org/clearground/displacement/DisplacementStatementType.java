package org.clearground.displacement;

import java.time.LocalDate;
import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.Count;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.RecordType;
import org.clearground.registry.Qualifier;

/// How many people somebody stated to be displaced, returned or expected to return. It posts nothing.
public final class DisplacementStatementType implements RecordType {

    /// The type's name.
    public static final String TYPE = "displacement_statement";

    public static final Column<LocalDate> AS_OF = Column.required("as_of", Formats.DATE);
    public static final Column<DisplacementMeasure> MEASURE =
            Column.required("measure", Formats.code(DisplacementMeasure.LIST));
    public static final Column<Count> PEOPLE = Column.required("people", Formats.COUNT);
    public static final Column<Qualifier> QUALIFIER = Column.required("qualifier", Formats.code(Qualifier.LIST));

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(Columns.NUMBER, AS_OF, MEASURE, PEOPLE, QUALIFIER, Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return ValueSpan.on(fields.get(AS_OF));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        return Checks.of(this, fields, context).notInFuture(AS_OF).findings();
    }
}
