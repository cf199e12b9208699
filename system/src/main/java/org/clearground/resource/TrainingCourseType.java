package org.clearground.resource;

import java.time.LocalDate;
import java.util.List;
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
import org.clearground.registry.Links;

/// A training course with its trainees.
public final class TrainingCourseType implements RecordType {

    /// The type's name.
    public static final String TYPE = "training_course";

    public static final Column<TrainingKind> KIND = Column.required("kind", Formats.code(TrainingKind.LIST));
    public static final Column<String> SUBJECT = Column.required("subject", Formats.NUMBER);
    public static final Column<LocalDate> FROM_DAY = Column.required("from_day", Formats.DATE);
    public static final Column<LocalDate> TO_DAY = Column.required("to_day", Formats.DATE);
    public static final Column<Count> WOMEN = Column.optional("women", Formats.COUNT);
    public static final Column<Count> MEN = Column.optional("men", Formats.COUNT);
    public static final Column<Count> UNSPECIFIED = Column.optional("unspecified", Formats.COUNT);

    public static final Column<Count> PASSED_WOMEN = Column.optional("passed_women", Formats.COUNT);
    public static final Column<Count> PASSED_MEN = Column.optional("passed_men", Formats.COUNT);
    public static final Column<Count> PASSED_UNSPECIFIED = Column.optional("passed_unspecified", Formats.COUNT);

    private static final List<Column<Count>> GROUPS = List.of(WOMEN, MEN, UNSPECIFIED);
    private static final List<Column<Count>> PASSED = List.of(PASSED_WOMEN, PASSED_MEN, PASSED_UNSPECIFIED);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                Columns.NUMBER,
                KIND,
                SUBJECT,
                FROM_DAY,
                TO_DAY,
                Links.ORGANISATION_IF_ANY,
                WOMEN,
                MEN,
                UNSPECIFIED,
                PASSED_WOMEN,
                PASSED_MEN,
                PASSED_UNSPECIFIED,
                Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.between(fields.get(FROM_DAY), fields.get(TO_DAY));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context).notInFuture(TO_DAY).inOrder(FROM_DAY, TO_DAY);
        if (GROUPS.stream().noneMatch(fields::has)) {
            checks.add(Finding.warning("trainees.none", "No trainee is given: fill in how many were trained, or 0.")
                    .inField(UNSPECIFIED.name()));
        }
        for (int i = 0; i < GROUPS.size(); i++) {
            long trained = amount(fields, GROUPS.get(i));
            if (amount(fields, PASSED.get(i)) > trained) {
                checks.add(Finding.fault(
                                "trainees.passed-more",
                                "More passed than the " + trained + " who were trained: check '"
                                        + GROUPS.get(i).name() + "' and '"
                                        + PASSED.get(i).name() + "'.")
                        .inField(PASSED.get(i).name()));
            }
        }
        return checks.findings();
    }

    private static long amount(Fields fields, Column<Count> column) {
        return fields.find(column).map(Count::value).orElse(0L);
    }

    /// Trainees by group, and those who passed, on the day on which the course ended.
    @Override
    public List<Posting> postings(Fields fields) {
        Dims dims = Lines.dims(fields, List.of(KIND, SUBJECT, Links.ORGANISATION_IF_ANY));
        Lines lines = new Lines("trainees", fields.get(TO_DAY));
        Lines passed = new Lines("trainees_passed", fields.get(TO_DAY));
        for (int i = 0; i < GROUPS.size(); i++) {
            Dims group = dims.with("group", GROUPS.get(i).name());
            lines.move(Lines.OUTSIDE, "trained", amount(fields, GROUPS.get(i)), group);
            passed.move(Lines.OUTSIDE, "passed", amount(fields, PASSED.get(i)), group);
        }
        return Stream.concat(lines.postings().stream(), passed.postings().stream())
                .toList();
    }
}
