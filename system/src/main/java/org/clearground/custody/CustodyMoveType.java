package org.clearground.custody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.registry.Links;
import org.clearground.registry.OrdnanceCategory;

/// Items that moved on a day: from where they were found or from a store, to a store or to their end. It goes
/// on with the account of items that survey and clearance reports begin: found, stored, destroyed.
public final class CustodyMoveType implements RecordType {

    /// The type's name.
    public static final String TYPE = "custody_move";

    public static final Column<LocalDate> DAY = Column.required("day", Formats.DATE);
    public static final Column<String> FROM_STORE = Column.optional("from_store", Formats.reference(StoreType.TYPE));
    public static final Column<String> REPORT = Column.optional("report", Formats.reference("clearance_report"));
    public static final Column<String> TO_STORE = Column.optional("to_store", Formats.reference(StoreType.TYPE));
    public static final Column<CustodyEnd> END = Column.optional("end", Formats.code(CustodyEnd.LIST));
    public static final Column<String> METHOD = Column.optional("method", Formats.NAME);

    public static final Column<OrdnanceCategory> CATEGORY =
            Column.required("category", Formats.code(OrdnanceCategory.LIST));
    public static final Column<String> MODEL = Column.optional("model", Formats.NAME);
    public static final Column<Count> QUANTITY = Column.required("quantity", Formats.COUNT);

    /// What moved.
    public static final ListOf ITEMS = new ListOf("items", List.of(CATEGORY, MODEL, QUANTITY));

    private static final String MEASURE = "items";

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                Columns.NUMBER,
                DAY,
                Links.ORGANISATION,
                Links.PLACE,
                FROM_STORE,
                REPORT,
                TO_STORE,
                END,
                METHOD,
                Columns.SOURCE);
    }

    @Override
    public List<ListOf> lists() {
        return List.of(ITEMS);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return ValueSpan.on(fields.get(DAY));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context).notInFuture(DAY);
        boolean ends = fields.get(END) != CustodyEnd.UNKNOWN;
        if (fields.has(TO_STORE) == ends) {
            checks.add(Finding.fault(
                            "custody.whereto",
                            ends
                                    ? "The items went to a store and to their end: write two moves, or empty one column."
                                    : "Say where the items went: fill in 'to_store' or 'end'.")
                    .inField(ends ? END.name() : TO_STORE.name()));
        }
        if (fields.has(FROM_STORE) && fields.find(FROM_STORE).equals(fields.find(TO_STORE))) {
            checks.add(
                    Finding.fault("custody.same-store", "The items went from a store to itself: correct one of them.")
                            .inField(TO_STORE.name()));
        }
        if (fields.has(FROM_STORE) && fields.has(REPORT)) {
            checks.add(Finding.fault(
                            "custody.two-sources",
                            "Items come from a store or from the field: leave 'from_store' or 'report' empty.")
                    .inField(REPORT.name()));
        }
        if (fields.list(ITEMS).isEmpty()) {
            checks.add(Finding.fault("custody.nothing", "Nothing moved: list the items.")
                    .inField(ITEMS.name()));
        }
        return checks.addAll(new StoreBalance(fields, context).findings()).findings();
    }

    /// Items leave `found` or a store's `stored` for `stored` or their end, each side with its own store as
    /// dimension.
    @Override
    public List<Posting> postings(Fields fields) {
        String from = fields.has(FROM_STORE) ? "stored" : "found";
        String to = fields.has(TO_STORE) ? "stored" : fields.get(END).code();
        String flow = from.equals(to) ? "transported" : to;
        List<Posting> postings = new ArrayList<>();
        for (Fields item : fields.list(ITEMS)) {
            Dims dims = Lines.dims(fields, List.of(Links.ORGANISATION, Links.PLACE))
                    .with(CATEGORY.name(), item.get(CATEGORY).code())
                    .with("flow", flow);
            long amount = item.get(QUANTITY).value();
            if (amount != 0) {
                postings.add(line(from, fields, withStore(dims, fields, FROM_STORE), -amount));
                postings.add(line(to, fields, withStore(dims, fields, TO_STORE), amount));
            }
        }
        return postings;
    }

    private static Posting line(String account, Fields fields, Dims dims, long amount) {
        return new Posting(MEASURE, account, fields.get(DAY), dims, amount);
    }

    private static Dims withStore(Dims dims, Fields fields, Column<String> store) {
        return fields.find(store).map(number -> dims.with("store", number)).orElse(dims);
    }
}
