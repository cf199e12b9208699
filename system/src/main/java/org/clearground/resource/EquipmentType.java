package org.clearground.resource;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearground.finding.Finding;
import org.clearground.ledger.ValueSpan;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.record.Spans;
import org.clearground.registry.Links;

/// A piece of equipment, from the day it came into service until it went out, with its checks. It posts nothing.
public final class EquipmentType implements RecordType {

    /// The type's name.
    public static final String TYPE = "equipment";

    public static final Column<EquipmentKind> KIND = Column.required("kind", Formats.code(EquipmentKind.LIST));
    public static final Column<String> MODEL = Column.optional("model", Formats.NAME);
    public static final Column<String> SERIAL = Column.optional("serial", Formats.NUMBER);
    public static final Column<String> TEAM = Column.optional("team", Formats.reference(TeamType.TYPE));
    public static final Column<LocalDate> IN_SERVICE = Column.required("in_service_from", Formats.DATE);
    public static final Column<LocalDate> OUT_OF_SERVICE = Column.optional("out_of_service_on", Formats.DATE);

    public static final Column<LocalDate> CHECKED_ON = Column.required("checked_on", Formats.DATE);
    public static final Column<CheckResult> RESULT = Column.required("result", Formats.code(CheckResult.LIST));
    public static final Column<String> CHECK = Column.optional("what", Formats.NAME);
    public static final Column<LocalDate> NEXT_DUE = Column.optional("next_due", Formats.DATE);

    /// Its checks.
    public static final ListOf CHECKS = new ListOf("checks", List.of(CHECKED_ON, RESULT, CHECK, NEXT_DUE));

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                Columns.NUMBER,
                KIND,
                MODEL,
                SERIAL,
                Links.ORGANISATION,
                TEAM,
                IN_SERVICE,
                OUT_OF_SERVICE,
                Columns.SOURCE);
    }

    @Override
    public List<ListOf> lists() {
        return List.of(CHECKS);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.validity(fields.find(IN_SERVICE), fields.find(OUT_OF_SERVICE));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context)
                .notInFuture(IN_SERVICE)
                .notInFuture(OUT_OF_SERVICE)
                .inOrder(IN_SERVICE, OUT_OF_SERVICE);
        List<Fields> rows = fields.list(CHECKS);
        for (int i = 0; i < rows.size(); i++) {
            checks.notInFuture(rows.get(i).get(CHECKED_ON), Checks.field(CHECKS, i, CHECKED_ON))
                    .inOrder(CHECKS, i, CHECKED_ON, NEXT_DUE);
        }
        if (!fields.has(OUT_OF_SERVICE)) {
            newest(rows).ifPresent(last -> state(last, context.today(), checks));
        }
        return checks.findings();
    }

    private static Optional<Fields> newest(List<Fields> rows) {
        return rows.stream().max(Comparator.comparing(row -> row.get(CHECKED_ON)));
    }

    private static void state(Fields last, LocalDate today, Checks checks) {
        if (last.get(RESULT) == CheckResult.FAILED) {
            checks.add(Finding.warning(
                            "equipment.failed",
                            "It failed its newest check (" + last.get(CHECKED_ON)
                                    + ") and is still in service: take it out of service, or report the next check.")
                    .inField(CHECKS.name()));
        }
        last.find(NEXT_DUE)
                .filter(due -> due.isBefore(today))
                .ifPresent(due -> checks.add(Finding.warning(
                                "equipment.overdue", "It was to be checked again by " + due + ": report the check.")
                        .inField(CHECKS.name())));
    }
}
