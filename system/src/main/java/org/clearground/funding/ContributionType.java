package org.clearground.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.clearground.finding.Finding;
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
import org.clearground.registry.OrganisationType;

/// What a donor pledged, committed, paid or spent, in cash or in kind. Money stays in its currency.
public final class ContributionType implements RecordType {

    /// The type's name.
    public static final String TYPE = "contribution";

    public static final Column<String> DONOR = Column.required("donor", Formats.reference(OrganisationType.TYPE));
    public static final Column<String> RECIPIENT =
            Column.optional("recipient", Formats.reference(OrganisationType.TYPE));
    public static final Column<Stage> STAGE = Column.required("stage", Formats.code(Stage.LIST));
    public static final Column<Form> FORM = Column.required("form", Formats.code(Form.LIST));
    public static final Column<BigDecimal> AMOUNT = Column.optional("amount", Formats.DECIMAL);
    public static final Column<Currency> CURRENCY = Column.optional("currency", Formats.CURRENCY);
    public static final Column<String> UNIT = Column.optional("unit", Formats.WORD);
    public static final Column<Count> QUANTITY = Column.optional("quantity", Formats.COUNT);
    public static final Column<LocalDate> DAY = Column.required("day", Formats.DATE);
    public static final Column<String> PURPOSE = Column.optional("purpose", Formats.TEXT);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                Columns.NUMBER,
                DONOR,
                RECIPIENT,
                STAGE,
                FORM,
                AMOUNT,
                CURRENCY,
                UNIT,
                QUANTITY,
                DAY,
                PURPOSE,
                Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return ValueSpan.on(fields.get(DAY));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context)
                .notInFuture(DAY)
                .together(AMOUNT, CURRENCY)
                .together(UNIT, QUANTITY)
                .addAll(Amounts.check(fields, AMOUNT, CURRENCY));
        if (fields.get(FORM) == Form.IN_CASH && !fields.has(AMOUNT)) {
            checks.add(Finding.fault("amount.missing", "A contribution in cash needs its amount and currency.")
                    .inField(AMOUNT.name()));
        } else if (!fields.has(AMOUNT) && !fields.has(UNIT)) {
            checks.add(Finding.fault(
                            "amount.missing", "Say what was given: an amount and currency, or a unit and quantity.")
                    .inField(UNIT.name()));
        }
        if (fields.get(STAGE) == Stage.UNKNOWN) {
            checks.add(Finding.warning(
                            "contribution.stage-unknown",
                            "The stage is unknown, so no figure counts this contribution: write pledged, committed, "
                                    + "received or spent.")
                    .inField(STAGE.name()));
        }
        return checks.findings();
    }

    /// The money in its currency, and what came in kind by its unit; nothing when the stage is unknown.
    @Override
    public List<Posting> postings(Fields fields) {
        if (fields.get(STAGE) == Stage.UNKNOWN) {
            return List.of();
        }
        String account = fields.get(STAGE).code();
        LocalDate day = fields.get(DAY);
        Stream<Posting> money = Amounts.find(fields, AMOUNT, CURRENCY)
                .map(m -> new Lines(Amounts.measure(m.currency()), day)
                        .move(Lines.OUTSIDE, account, m.minor(), Lines.dims(fields, List.of(DONOR, RECIPIENT, FORM))))
                .stream()
                .flatMap(lines -> lines.postings().stream());
        Stream<Posting> kind = fields
                .find(UNIT)
                .map(unit -> new Lines("in_kind/" + unit, day)
                        .move(
                                Lines.OUTSIDE,
                                account,
                                fields.find(QUANTITY).map(Count::value).orElse(0L),
                                Lines.dims(fields, List.of(DONOR, RECIPIENT))))
                .stream()
                .flatMap(lines -> lines.postings().stream());
        return Stream.concat(money, kind).toList();
    }
}
