package org.clearground.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clearground.finding.Finding;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.Count;
import org.clearground.quantity.Period;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.registry.Links;

/// What is needed, as of a date: each with its quantity and how urgent it is. A statement: the newest list
/// counts, and it posts nothing.
public final class NeedsListType implements RecordType {

    /// The type's name.
    public static final String TYPE = "needs_list";

    public static final Column<String> TITLE = Column.required("title", Formats.NAME);
    public static final Column<LocalDate> AS_OF = Column.required("as_of", Formats.DATE);
    public static final Column<String> TEXT = Column.optional("text", Formats.TEXT);

    public static final Column<String> NEED = Column.required("need", Formats.NAME);
    public static final Column<String> UNIT = Column.optional("unit", Formats.WORD);
    public static final Column<Count> QUANTITY = Column.optional("quantity", Formats.COUNT);
    public static final Column<BigDecimal> AMOUNT = Column.optional("amount", Formats.DECIMAL);
    public static final Column<Currency> CURRENCY = Column.optional("currency", Formats.CURRENCY);
    public static final Column<NeedPriority> PRIORITY = Column.optional("priority", Formats.code(NeedPriority.LIST));
    public static final Column<NeedState> STATE = Column.optional("state", Formats.code(NeedState.LIST));

    /// The needs.
    public static final ListOf NEEDS =
            new ListOf("needs", List.of(NEED, UNIT, QUANTITY, AMOUNT, CURRENCY, PRIORITY, STATE));

    /// Whether something of a list is still needed, as far as it says; so is a list of words alone.
    public static boolean isOpen(Fields list) {
        List<Fields> needs = list.list(NEEDS);
        return needs.isEmpty()
                || needs.stream()
                        .map(need -> need.get(STATE))
                        .anyMatch(state -> state != NeedState.MET && state != NeedState.DROPPED);
    }

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(Columns.NUMBER, TITLE, AS_OF, Links.ORGANISATION_IF_ANY, TEXT, Columns.SOURCE);
    }

    @Override
    public List<ListOf> lists() {
        return List.of(NEEDS);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return ValueSpan.on(fields.get(AS_OF));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context).notInFuture(AS_OF).notTwice(NEEDS, List.of(NEED));
        List<Fields> needs = fields.list(NEEDS);
        if (needs.isEmpty()) {
            checks.add(Finding.warning("needs.none", "The list names no need.").inField(NEEDS.name()));
        }
        for (int i = 0; i < needs.size(); i++) {
            Fields need = needs.get(i);
            if (need.has(AMOUNT) != need.has(CURRENCY)) {
                checks.add(Finding.fault("needs.half", "An amount needs its currency, and a currency its amount.")
                        .inField(Checks.field(NEEDS, i, need.has(AMOUNT) ? CURRENCY : AMOUNT)));
            }
            if (need.find(AMOUNT).filter(amount -> amount.signum() <= 0).isPresent()) {
                checks.add(Finding.fault(
                                "needs.amount", "An amount is more than zero: leave it empty when it is not known.")
                        .inField(Checks.field(NEEDS, i, AMOUNT)));
            }
        }
        stale(fields, context).ifPresent(checks::add);
        return checks.findings();
    }

    /// A list that a newer one of the same organisation replaces is never stale: no report prints it.
    private static Optional<Finding> stale(Fields fields, CheckContext context) {
        Period quarter = Freshness.lastQuarter(context.today());
        return Freshness.of(key -> context.setting(key, quarter.to()))
                .needs(fields, quarter)
                .filter(_ -> !replaced(fields, context))
                .map(_ -> Finding.warning(
                                "narrative.stale",
                                "The list is of " + fields.get(AS_OF) + ", and a report of the quarter until "
                                        + quarter.to() + " marks it as stale: record the needs of today as a new list.")
                        .inField(AS_OF.name()));
    }

    private static boolean replaced(Fields fields, CheckContext context) {
        Optional<String> organisation = fields.find(Links.ORGANISATION_IF_ANY);
        List<Fields> others = organisation
                .map(o -> context.naming(TYPE, Links.ORGANISATION_IF_ANY.name(), o))
                .orElseGet(() -> context.numbers(TYPE).stream()
                        .flatMap(number -> context.find(TYPE, number).stream())
                        .filter(other -> !other.has(Links.ORGANISATION_IF_ANY))
                        .toList());
        return others.stream().anyMatch(other -> other.get(AS_OF).isAfter(fields.get(AS_OF)));
    }
}
