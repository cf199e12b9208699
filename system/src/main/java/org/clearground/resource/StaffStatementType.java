package org.clearground.resource;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
import org.clearground.registry.Links;

/// How many staff, dogs and machines an organisation had at a date. A stock: it posts nothing and is never
/// summed over time.
public final class StaffStatementType implements RecordType {

    /// The type's name.
    public static final String TYPE = "staff_statement";

    public static final Column<LocalDate> AS_OF = Column.required("as_of", Formats.DATE);
    public static final Column<Count> STAFF_WOMEN = Column.optional("staff_women", Formats.COUNT);
    public static final Column<Count> STAFF_MEN = Column.optional("staff_men", Formats.COUNT);
    public static final Column<Count> STAFF_UNSPECIFIED = Column.optional("staff_unspecified", Formats.COUNT);
    public static final Column<Count> DOGS = Column.optional("dogs", Formats.COUNT);
    public static final Column<Count> MACHINES = Column.optional("machines", Formats.COUNT);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                Columns.NUMBER,
                AS_OF,
                Links.ORGANISATION,
                STAFF_WOMEN,
                STAFF_MEN,
                STAFF_UNSPECIFIED,
                DOGS,
                MACHINES,
                Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return ValueSpan.on(fields.get(AS_OF));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context).notInFuture(AS_OF);
        if (Stream.of(STAFF_WOMEN, STAFF_MEN, STAFF_UNSPECIFIED, DOGS, MACHINES).noneMatch(fields::has)) {
            checks.add(Finding.fault(
                            "statement.empty", "The statement states nothing: fill in staff, dogs or machines, or 0.")
                    .inField(STAFF_UNSPECIFIED.name()));
        }
        return checks.findings();
    }
}
