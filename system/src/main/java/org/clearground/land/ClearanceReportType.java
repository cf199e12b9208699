package org.clearground.land;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clearground.finding.Finding;
import org.clearground.ledger.Posting;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.Count;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Counted;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.GroundClaim;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.record.Spans;
import org.clearground.record.TurningPoints;
import org.clearground.record.Typed;
import org.clearground.registry.Links;

/// A survey and clearance report: what was done, the ground released by it, the items found.
public final class ClearanceReportType implements RecordType {

    /// The type's name.
    public static final String TYPE = "clearance_report";

    public static final Column<Activity> ACTIVITY = Column.required("activity", Formats.code(Activity.LIST));
    public static final Column<String> TASK = Column.optional("task", Formats.NUMBER);
    public static final Column<String> TEAM = Column.optional("team", Formats.NAME);
    public static final Column<Method> METHOD = Column.required("method", Formats.code(Method.LIST));
    public static final Column<ActivityStatus> STATUS = Column.required("status", Formats.code(ActivityStatus.LIST));
    public static final Column<LocalDate> STARTED_ON = Column.required("started_on", Formats.DATE);
    public static final Column<LocalDate> COMPLETED_ON = Column.required("completed_on", Formats.DATE);
    public static final Column<SquareMetres> STATED_AREA = Column.optional("stated_area", Formats.SQUARE_METRES);
    public static final Column<Count> DEMINERS = Column.optional("deminers", Formats.COUNT);
    public static final Column<Count> DOGS = Column.optional("dogs", Formats.COUNT);
    public static final Column<Count> MACHINES = Column.optional("machines", Formats.COUNT);
    public static final Column<Count> DAYS_WORKED = Column.optional("days_worked", Formats.COUNT);

    private static final List<Column<?>> COLUMNS = Stream.of(
                    List.of(Columns.NUMBER, ACTIVITY, TASK, Links.ORGANISATION, TEAM, METHOD, STATUS, Links.PLACE),
                    List.of(STARTED_ON, COMPLETED_ON),
                    Typed.POINT,
                    List.of(STATED_AREA),
                    List.of(DEMINERS, DOGS, MACHINES, DAYS_WORKED),
                    Beneficiaries.COLUMNS,
                    List.of(Columns.SOURCE))
            .<Column<?>>flatMap(List::stream)
            .toList();

    /// Fields worked: different tasks with work completed.
    public static final Counted FIELDS = new Counted("field", TASK, COMPLETED_ON);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return COLUMNS;
    }

    @Override
    public List<ListOf> lists() {
        return List.of(ReleasedPolygon.LIST, Find.LIST, TurningPoints.OF_POLYGONS);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.between(fields.get(STARTED_ON), fields.get(COMPLETED_ON));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context)
                .notInFuture(COMPLETED_ON)
                .inOrder(STARTED_ON, COMPLETED_ON)
                .addAll(new ClearanceChecks(fields, context).findings());
        TaskLink.unknown(fields, context).ifPresent(checks::add);
        return checks.findings();
    }

    @Override
    public List<Posting> postings(Fields fields) {
        return ClearanceReport.of(fields).postings();
    }

    @Override
    public List<Counted> counted() {
        return List.of(FIELDS);
    }

    @Override
    public List<GroundClaim> claims(Fields fields) {
        return ClearanceReport.of(fields).claims();
    }
}
