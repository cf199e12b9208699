package org.clearground.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.clearground.registry.Heads;
import org.clearground.registry.Links;

/// Services of one kind that an organisation gave at a place in a span, counted by sex and age. There is no
/// column for a name or for free text: a person's needs are no matter of these books. Services are not people:
/// who is served twice counts twice, and [#FIRST_TIME] says how many were served for the first time.
public final class AssistanceServiceType implements RecordType {

    /// The type's name.
    public static final String TYPE = "assistance_service";

    public static final Column<AssistanceKind> KIND = Column.required("kind", Formats.code(AssistanceKind.LIST));
    public static final Column<LocalDate> FROM_DAY = Column.required("from_day", Formats.DATE);
    public static final Column<LocalDate> TO_DAY = Column.required("to_day", Formats.DATE);
    public static final Column<Recipient> RECIPIENT = Column.required("recipient", Formats.code(Recipient.LIST));
    public static final Column<Count> FIRST_TIME = Column.optional("first_time", Formats.COUNT);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return Stream.of(
                        List.of(Columns.NUMBER, KIND, FROM_DAY, TO_DAY, Links.PLACE, Links.ORGANISATION, RECIPIENT),
                        Heads.COLUMNS,
                        List.of(FIRST_TIME))
                .<Column<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.between(fields.get(FROM_DAY), fields.get(TO_DAY));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context).notInFuture(TO_DAY).inOrder(FROM_DAY, TO_DAY);
        if (!Heads.given(fields)) {
            checks.add(Finding.warning("services.none", "No service is counted: fill in how many, or 0.")
                    .inField(Heads.UNSPECIFIED.name()));
        }
        Count total = Heads.total(fields);
        fields.find(FIRST_TIME)
                .filter(first -> first.value() > total.value())
                .ifPresent(first -> checks.add(Finding.warning(
                                "services.first-time",
                                first + " people were served for the first time, more than the " + total
                                        + " services: check both.")
                        .inField(FIRST_TIME.name())));
        return checks.findings();
    }

    /// Services by group, and people served for the first time, on the span's last day.
    @Override
    public List<Posting> postings(Fields fields) {
        LocalDate day = fields.get(TO_DAY);
        Dims dims = Lines.dims(fields, List.of(Links.ORGANISATION, Links.PLACE, RECIPIENT));
        List<Posting> postings =
                new ArrayList<>(Heads.postings("services", day, fields.get(KIND).code(), fields, dims));
        postings.addAll(new Lines("first_time_served", day)
                .move(
                        Lines.OUTSIDE,
                        "first_time",
                        fields.find(FIRST_TIME).orElse(Count.ZERO).value(),
                        dims)
                .postings());
        return postings;
    }
}
