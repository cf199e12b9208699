package org.clearground.land;

import java.time.LocalDate;
import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.ledger.Posting;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.Lines;
import org.clearground.record.RecordType;
import org.clearground.record.Spans;
import org.clearground.registry.Links;

/// A progress report: ground worked on and not completed. It counts in no figure of released ground.
public final class ProgressReportType implements RecordType {

    /// The type's name.
    public static final String TYPE = "progress_report";

    public static final Column<HazardKind> KIND = Column.required("kind", Formats.code(HazardKind.LIST));
    public static final Column<LocalDate> FROM_DAY = Column.required("from_day", Formats.DATE);
    public static final Column<LocalDate> TO_DAY = Column.required("to_day", Formats.DATE);
    public static final Column<SquareMetres> AREA_WORKED = Column.required("area_worked", Formats.SQUARE_METRES);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                Columns.NUMBER,
                ClearanceReportType.TASK,
                Links.ORGANISATION,
                Links.PLACE,
                KIND,
                FROM_DAY,
                TO_DAY,
                AREA_WORKED,
                Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.between(fields.get(FROM_DAY), fields.get(TO_DAY));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context).notInFuture(TO_DAY).inOrder(FROM_DAY, TO_DAY);
        TaskLink.unknown(fields, context).ifPresent(checks::add);
        return checks.findings();
    }

    @Override
    public List<Posting> postings(Fields fields) {
        return new Lines("area_worked", fields.get(TO_DAY))
                .move(
                        Lines.OUTSIDE,
                        "worked",
                        fields.get(AREA_WORKED).value(),
                        Lines.dims(fields, List.of(KIND, Links.ORGANISATION, Links.PLACE)))
                .postings();
    }
}
