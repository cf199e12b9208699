package org.clearground.education;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearground.finding.Finding;
import org.clearground.ledger.Dims;
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
import org.clearground.record.Spans;
import org.clearground.record.Typed;
import org.clearground.registry.Links;

/// A risk education session, or several of the same kind reported together.
public final class EducationSessionType implements RecordType {

    /// The type's name.
    public static final String TYPE = "education_session";

    public static final Column<LocalDate> FROM_DAY = Column.required("from_day", Formats.DATE);
    public static final Column<LocalDate> TO_DAY = Column.required("to_day", Formats.DATE);
    public static final Column<EducationMethod> METHOD = Column.required("method", Formats.code(EducationMethod.LIST));
    public static final Column<Audience> AUDIENCE = Column.optional("audience", Formats.code(Audience.LIST));
    public static final Column<Count> FIRST_TIME = Column.optional("first_time", Formats.COUNT);
    public static final Column<Counting> COUNTING = Column.required("counting", Formats.code(Counting.LIST));

    private static final List<Column<?>> ALL = Stream.of(
                    List.of(Columns.NUMBER, FROM_DAY, TO_DAY, Links.PLACE, Links.ORGANISATION, METHOD, AUDIENCE),
                    Typed.POINT,
                    Attendances.COLUMNS,
                    List.of(FIRST_TIME, COUNTING, Columns.SOURCE))
            .<Column<?>>flatMap(List::stream)
            .toList();

    private static final List<Column<?>> DIMENSIONS = List.of(COUNTING, METHOD, Links.ORGANISATION, Links.PLACE);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return ALL;
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.between(fields.get(FROM_DAY), fields.get(TO_DAY));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context).notInFuture(TO_DAY).inOrder(FROM_DAY, TO_DAY);
        Optional<Count> direct = Attendances.total(fields, "direct");
        if (direct.isEmpty() && Attendances.total(fields, "indirect").isEmpty()) {
            checks.add(Finding.warning("attendances.none", "No attendance is given: fill in how many came, or 0.")
                    .inField(Attendances.column("direct", "women").name()));
        }
        Optional<Count> first = fields.find(FIRST_TIME);
        if (first.isPresent() && first.get().compareTo(direct.orElse(Count.ZERO)) > 0) {
            checks.add(Finding.warning(
                            "sum.first-time",
                            first.get() + " first-time persons are more than the " + direct.orElse(Count.ZERO)
                                    + " direct attendances: check both.")
                    .inField(FIRST_TIME.name()));
        }
        return checks.findings();
    }

    /// Attendances by group and first-time persons, on the last day.
    @Override
    public List<Posting> postings(Fields fields) {
        LocalDate day = fields.get(TO_DAY);
        Dims dims = Lines.dims(fields, DIMENSIONS);
        Lines attendances = new Lines("attendances", day);
        for (String reach : Attendances.REACHES) {
            for (String group : Attendances.GROUPS) {
                long amount = fields.find(Attendances.column(reach, group))
                        .map(Count::value)
                        .orElse(0L);
                attendances.move(Lines.OUTSIDE, reach, amount, dims.with("group", group));
            }
        }
        Lines persons = new Lines("first_time_persons", day)
                .move(
                        Lines.OUTSIDE,
                        "first_time",
                        fields.find(FIRST_TIME).map(Count::value).orElse(0L),
                        Lines.dims(fields, List.of(Links.ORGANISATION, Links.PLACE)));
        return Stream.concat(attendances.postings().stream(), persons.postings().stream())
                .toList();
    }
}
