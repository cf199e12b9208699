package org.clearground.report.quarterly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clearground.agreement.NeedPriority;
import org.clearground.agreement.NeedState;
import org.clearground.agreement.NeedsListType;
import org.clearground.figures.Cell;
import org.clearground.figures.DatedLine;
import org.clearground.quantity.Count;
import org.clearground.record.Fields;
import org.clearground.report.document.BoundFigure.Measure;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;
import org.clearground.report.document.Table.HeadCell;

/// What the newest lists need, each need with its quantity, cost, urgency and state, as far as the list says; a
/// need of a stale list is marked in its own line.
final class NeedsTable {

    private static final int COLUMNS = 8;
    private static final String DEFINITION = "needs-stated";

    private final Context context;
    private final Voice voice;
    private final DatedWords words;

    NeedsTable(Context context, DatedWords words) {
        this.context = context;
        this.words = words;
        voice = context.voice();
    }

    /// Nothing when no list names a need.
    Optional<Table> table(List<DatedLine> lists) {
        List<Table.Row> rows = new ArrayList<>();
        for (DatedLine list : lists) {
            List<Fields> needs = list.fields().list(NeedsListType.NEEDS);
            if (!needs.isEmpty()) {
                rows.add(group(list));
            }
            for (int i = 0; i < needs.size(); i++) {
                rows.add(row(list, needs.get(i), i + 1));
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<HeadCell> head = List.of(
                HeadCell.words(voice.text("column.need")),
                HeadCell.number(voice.text("column.quantity")),
                HeadCell.words(voice.text("column.unit")),
                HeadCell.number(voice.text("column.cost")),
                HeadCell.words(voice.text("column.currency")),
                HeadCell.words(voice.text("column.priority")),
                HeadCell.words(voice.text("column.state")),
                HeadCell.number(voice.text("column.as_of")));
        return Optional.of(
                new Table("needs", voice.say("table.needs"), List.of(head), rows, List.of(voice.say("needs.note"))));
    }

    private static Table.Row group(DatedLine list) {
        List<Table.Cell> cells = new ArrayList<>(List.of(Table.Cell.of(DatedWords.title(list))));
        for (int i = 0; i < COLUMNS - 1; i++) {
            cells.add(Table.Cell.of(""));
        }
        return new Table.Row(Table.Kind.GROUP, cells);
    }

    private Table.Row row(DatedLine list, Fields need, int number) {
        String id = "need." + number;
        Rich asOf = words.asOf(list);
        return new Table.Row(
                Table.Kind.MEMBER,
                List.of(
                        Table.Cell.of(need.get(NeedsListType.NEED)),
                        quantity(list, need, id),
                        Table.Cell.of(need.find(NeedsListType.UNIT).orElse("")),
                        cost(list, need, id),
                        Table.Cell.of(currency(need)),
                        Table.Cell.of(voice.code(NeedPriority.LIST, need.get(NeedsListType.PRIORITY))),
                        Table.Cell.of(voice.code(NeedState.LIST, need.get(NeedsListType.STATE))),
                        new Table.Cell(
                                list.stale().isEmpty()
                                        ? asOf
                                        : Rich.joined(List.of(
                                                new Rich(List.of(new Rich.Flag(voice.text("stale.word")))), asOf)))));
    }

    private Table.Cell quantity(DatedLine list, Fields need, String id) {
        Optional<Count> quantity = need.find(NeedsListType.QUANTITY);
        if (quantity.isEmpty()) {
            return Table.Cell.of(
                    context.binder().word(list.cell().id() + "." + id + ".quantity", "needs.not_stated", DEFINITION));
        }
        return number(
                list.stated(id + ".quantity", BigDecimal.valueOf(quantity.get().value())),
                need.find(NeedsListType.UNIT).orElse(""));
    }

    private Table.Cell cost(DatedLine list, Fields need, String id) {
        return need.find(NeedsListType.AMOUNT)
                .map(amount -> number(list.stated(id + ".cost", amount), currency(need)))
                .orElse(Table.Cell.of(""));
    }

    private static String currency(Fields need) {
        return need.find(NeedsListType.CURRENCY).map(Currency::getCurrencyCode).orElse("");
    }

    /// The number alone: its unit has a cell of its own, so that a workbook keeps both.
    private Table.Cell number(Cell cell, String unit) {
        int decimals = Math.max(0, cell.value().stripTrailingZeros().scale());
        return Table.Cell.of(context.binder().measured(cell, DEFINITION, new Measure(unit, decimals)));
    }
}
