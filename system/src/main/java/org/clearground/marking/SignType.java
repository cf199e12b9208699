package org.clearground.marking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.clearground.record.Spans;
import org.clearground.record.Typed;
import org.clearground.registry.Links;

/// Minefield signs put up at one place, from the day they were placed until they were removed.
public final class SignType implements RecordType {

    /// The type's name.
    public static final String TYPE = "minefield_sign";

    public static final Column<SignKind> KIND = Column.required("kind", Formats.code(SignKind.LIST));
    public static final Column<String> MARKING = Column.optional("marking", Formats.reference(MarkingType.TYPE));
    public static final Column<Count> QUANTITY = Column.required("quantity", Formats.COUNT);
    public static final Column<String> LANGUAGES = Column.optional("languages", Formats.NAME);
    public static final Column<LocalDate> PLACED_ON = Column.required("placed_on", Formats.DATE);
    public static final Column<LocalDate> INSPECTED_ON = Column.optional("inspected_on", Formats.DATE);
    public static final Column<MarkingCondition> CONDITION =
            Column.optional("condition", Formats.code(MarkingCondition.LIST));

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return Stream.of(
                        List.of(Columns.NUMBER, KIND, QUANTITY, MARKING, MarkingType.HAZARD, Links.PLACE),
                        List.of(Links.ORGANISATION),
                        Typed.POINT,
                        List.of(LANGUAGES, PLACED_ON, INSPECTED_ON, CONDITION, MarkingType.REMOVED_ON, Columns.SOURCE))
                .<Column<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.validity(Optional.of(fields.get(PLACED_ON)), fields.find(MarkingType.REMOVED_ON));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context)
                .notInFuture(PLACED_ON)
                .notInFuture(INSPECTED_ON)
                .notInFuture(MarkingType.REMOVED_ON)
                .inOrder(PLACED_ON, INSPECTED_ON)
                .inOrder(PLACED_ON, MarkingType.REMOVED_ON);
        if (fields.get(QUANTITY).equals(Count.ZERO)) {
            checks.add(Finding.warning("sign.zero", "No sign was placed: leave the record out or write how many.")
                    .inField(QUANTITY.name()));
        }
        MarkingCondition condition = fields.get(CONDITION);
        if (condition == MarkingCondition.MISSING && !fields.has(MarkingType.REMOVED_ON)) {
            checks.add(Finding.warning(
                            "sign.missing",
                            "The signs are missing and still counted: replace them, or write the day they were removed.")
                    .inField(MarkingType.REMOVED_ON.name()));
        }
        return checks.findings();
    }

    /// Signs that stand, from the day they were placed until they were removed.
    @Override
    public List<Posting> postings(Fields fields) {
        return new Standing(fields.get(PLACED_ON), fields.find(MarkingType.REMOVED_ON))
                .lines(
                        "minefield_signs",
                        fields.get(QUANTITY),
                        Lines.dims(fields, List.of(KIND, Links.ORGANISATION, Links.PLACE)));
    }
}
