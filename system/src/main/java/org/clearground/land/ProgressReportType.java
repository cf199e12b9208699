package org.clearground.land;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.ledger.Dims;
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
import org.clearground.record.ListOf;
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
    public List<ListOf> lists() {
        return List.of(DailyWork.LIST);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.between(fields.get(FROM_DAY), fields.get(TO_DAY));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context).notInFuture(TO_DAY).inOrder(FROM_DAY, TO_DAY);
        TaskLink.unknown(fields, context).ifPresent(checks::add);
        return checks.addAll(days(fields)).findings();
    }

    /// The daily lines lie in the span and add up; without them, a span beyond a quarter's end is remarkable.
    private static List<Finding> days(Fields fields) {
        LocalDate from = fields.get(FROM_DAY);
        LocalDate to = fields.get(TO_DAY);
        List<Fields> days = fields.list(DailyWork.LIST);
        if (days.isEmpty()) {
            return DailyWork.spans(from, to)
                    ? List.of(DailyWork.counted(from, to, "List its days in progress_report.days to divide it.")
                            .inField(TO_DAY.name()))
                    : List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i).get(DailyWork.DAY);
            if (day.isBefore(from) || day.isAfter(to)) {
                findings.add(Finding.fault(
                                "date.outside-report",
                                "The day " + day + " lies outside the report's days " + from + " to " + to
                                        + ": one of them is wrong.")
                        .inField(Checks.field(DailyWork.LIST, i, DailyWork.DAY)));
            }
        }
        SquareMetres sum =
                days.stream().map(d -> d.get(DailyWork.AREA_WORKED)).reduce(SquareMetres.ZERO, SquareMetres::plus);
        if (!sum.equals(fields.get(AREA_WORKED))) {
            findings.add(Finding.fault(
                            "sum.daily-area",
                            "The report states " + fields.get(AREA_WORKED) + " worked, its days " + sum
                                    + " together: find the day that is missing or wrong.")
                    .inField(AREA_WORKED.name()));
        }
        return findings;
    }

    /// Each daily line on its day; without them, all of it on the last day.
    @Override
    public List<Posting> postings(Fields fields) {
        Dims dims = Lines.dims(fields, List.of(KIND, Links.ORGANISATION, Links.PLACE));
        List<Fields> days = fields.list(DailyWork.LIST);
        if (days.isEmpty()) {
            return line(fields.get(TO_DAY), fields.get(AREA_WORKED), dims);
        }
        return days.stream()
                .flatMap(d -> line(d.get(DailyWork.DAY), d.get(DailyWork.AREA_WORKED), dims).stream())
                .toList();
    }

    private static List<Posting> line(LocalDate day, SquareMetres area, Dims dims) {
        return new Lines("area_worked", day)
                .move(Lines.OUTSIDE, "worked", area.value(), dims)
                .postings();
    }
}
