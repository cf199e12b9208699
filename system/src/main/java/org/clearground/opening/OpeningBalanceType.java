package org.clearground.opening;

import java.time.LocalDate;
import java.util.List;
import org.clearground.code.Nearest;
import org.clearground.finding.Finding;
import org.clearground.ledger.Dims;
import org.clearground.ledger.Posting;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.Count;
import org.clearground.quantity.Period;
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
import org.clearground.registry.OrdnanceCategory;
import org.clearground.registry.OrganisationType;

/// History that exists only as a total: an amount on an account, for a span inside which it cannot be divided. It
/// counts in cumulative figures only.
public final class OpeningBalanceType implements RecordType {

    /// The type's name.
    public static final String TYPE = "opening_balance";

    public static final Column<String> MEASURE = Column.required("measure", Formats.MEASURE);
    public static final Column<String> ACCOUNT = Column.required("account", Formats.WORD);
    public static final Column<Count> AMOUNT = Column.required("amount", Formats.COUNT);
    public static final Column<LocalDate> FROM_DAY = Column.required("from_day", Formats.DATE);
    public static final Column<LocalDate> TO_DAY = Column.required("to_day", Formats.DATE);
    public static final Column<OrdnanceCategory> CATEGORY =
            Column.optional("category", Formats.code(OrdnanceCategory.LIST));
    public static final Column<String> DONOR = Column.optional("donor", Formats.reference(OrganisationType.TYPE));
    public static final Column<String> ASSUMPTION = Column.optional("assumption", Formats.TEXT);

    private static final List<Column<?>> DIMENSIONS =
            List.of(Links.ORGANISATION_IF_ANY, Links.PLACE_IF_ANY, CATEGORY, DONOR);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                Columns.NUMBER,
                MEASURE,
                ACCOUNT,
                AMOUNT,
                FROM_DAY,
                TO_DAY,
                Links.ORGANISATION_IF_ANY,
                Links.PLACE_IF_ANY,
                CATEGORY,
                DONOR,
                ASSUMPTION,
                Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.between(fields.get(FROM_DAY), fields.get(TO_DAY));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context).notInFuture(TO_DAY).inOrder(FROM_DAY, TO_DAY);
        List<String> accounts = Accounts.of(fields.get(MEASURE));
        if (accounts.isEmpty()) {
            checks.add(Finding.fault(
                            "opening.measure",
                            "No record counts '" + fields.get(MEASURE) + "': did you mean '"
                                    + Nearest.to(fields.get(MEASURE), Accounts.measures()) + "'?")
                    .inField(MEASURE.name()));
        } else if (!accounts.contains(fields.get(ACCOUNT))) {
            checks.add(Finding.fault(
                            "opening.account",
                            "'" + fields.get(ACCOUNT) + "' is not an account of " + fields.get(MEASURE)
                                    + ": did you mean '" + Nearest.to(fields.get(ACCOUNT), accounts) + "'?")
                    .inField(ACCOUNT.name()));
        }
        return checks.findings();
    }

    /// The amount from outside to its account, on the span's last day, with the span as its dimension `opening`.
    @Override
    public List<Posting> postings(Fields fields) {
        String measure = fields.get(MEASURE);
        ValueSpan span = when(fields);
        List<Column<?>> filled = DIMENSIONS.stream().filter(fields::has).toList();
        return new Lines(measure, span.to())
                .move(
                        Lines.OUTSIDE,
                        fields.get(ACCOUNT),
                        fields.get(AMOUNT).value(),
                        marked(
                                measure,
                                fields.get(ACCOUNT),
                                Lines.dims(fields, filled)
                                        .with("opening", new Period(span.from(), span.to()).toString())))
                .postings();
    }

    // The span stands among the dimensions, so that figures can leave the balance out of a period that cuts it.
    // Ground and items carry the flow by which figures of them are asked, whatever kind the ground may have been.
    private static Dims marked(String measure, String account, Dims dims) {
        return switch (measure) {
            case "area" -> dims.with("kind", "as_reported").with("flow", account);
            case "items" -> dims.with("flow", account);
            default -> dims;
        };
    }
}
