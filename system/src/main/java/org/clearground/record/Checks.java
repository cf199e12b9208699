package org.clearground.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearground.code.Nearest;
import org.clearground.finding.Finding;
import org.clearground.geo.CheckedPosition;
import org.clearground.geo.CountryBorder;
import org.jspecify.annotations.Nullable;

/// Collects the findings about one record: what every type is checked for, and what a type adds.
public final class Checks {

    private final Fields fields;
    private final CheckContext context;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Optional<CountryBorder> country;

    private Checks(Fields fields, CheckContext context) {
        this.fields = fields;
        this.context = context;
    }

    /// Checks what applies to every type: records referred to exist, and a longitude has its latitude.
    public static Checks of(RecordType type, Fields fields, CheckContext context) {
        Checks checks = new Checks(fields, context);
        checks.row(type.columns(), fields, "");
        for (ListOf list : type.lists()) {
            List<Fields> rows = fields.list(list);
            for (int i = 0; i < rows.size(); i++) {
                checks.row(list.columns(), rows.get(i), prefix(list, i));
            }
        }
        return checks;
    }

    /// The name by which a finding points to a column in a list's row: `polygons[2].depth`, rows counted from
    /// one.
    public static String field(ListOf list, int index, Column<?> column) {
        return prefix(list, index) + column.name();
    }

    private static String prefix(ListOf list, int index) {
        return list.name() + "[" + (index + 1) + "].";
    }

    /// Faults for required columns that are empty, of the record and of its rows. Ask this before anything else
    /// of a type: the rest relies on it.
    public static List<Finding> missing(RecordType type, Fields fields) {
        List<Finding> findings = new ArrayList<>();
        missing(type.columns(), fields, "", findings);
        for (ListOf list : type.lists()) {
            List<Fields> rows = fields.list(list);
            for (int i = 0; i < rows.size(); i++) {
                missing(list.columns(), rows.get(i), prefix(list, i), findings);
            }
        }
        return findings;
    }

    private static void missing(List<Column<?>> columns, Fields fields, String prefix, List<Finding> findings) {
        for (Column<?> column : columns) {
            if (column.required() && !fields.has(column)) {
                findings.add(Finding.fault(
                                "column.empty",
                                "'" + column.name() + "' is empty: fill in "
                                        + column.format().expected() + ".")
                        .inField(prefix + column.name()));
            }
        }
    }

    private void row(List<Column<?>> columns, Fields row, String prefix) {
        columns.forEach(column -> reference(column, row, prefix));
        Typed.faults(columns, row)
                .forEach(f -> add(f.inField(prefix + f.where().findField().orElse(Typed.POSITION.name()))));
        if (columns.contains(Columns.LON) && row.has(Columns.LON) != row.has(Columns.LAT)) {
            Column<BigDecimal> empty = row.has(Columns.LON) ? Columns.LAT : Columns.LON;
            add(Finding.fault(
                            "position.half",
                            "A position needs both longitude and latitude: fill in '" + empty.name()
                                    + "' or leave both empty.")
                    .inField(prefix + empty.name()));
        }
        if (columns.contains(Columns.LON) && row.has(Columns.LON) && row.has(Columns.LAT)) {
            CheckedPosition.check(
                            row.get(Columns.LON).doubleValue(),
                            row.get(Columns.LAT).doubleValue(),
                            country().orElse(null))
                    .findings()
                    .forEach(finding -> add(finding.inField(prefix + Columns.LON.name())));
        }
    }

    /// The country's border, looked up once for all rows of the record.
    private Optional<CountryBorder> country() {
        Optional<CountryBorder> known = country;
        if (known == null) {
            known = Settings.country(context);
            country = known;
        }
        return known;
    }

    private void reference(Column<?> column, Fields row, String prefix) {
        Optional<String> type = column.format().refersTo();
        Optional<String> number = type.flatMap(_ -> row.text(column));
        if (type.isEmpty() || number.isEmpty() || context.exists(type.get(), number.get())) {
            return;
        }
        List<String> known = context.numbers(type.get());
        String hint = known.isEmpty()
                ? "no " + type.get() + " is known yet: import it first or with this file"
                : "did you mean '" + Nearest.to(number.get(), known) + "'?";
        add(Finding.fault("reference.unknown", "There is no " + type.get() + " '" + number.get() + "': " + hint)
                .inField(prefix + column.name()));
    }

    /// A fault when the column's day lies after today.
    public Checks notInFuture(Column<LocalDate> column) {
        fields.find(column).ifPresent(day -> notInFuture(day, column.name()));
        return this;
    }

    /// A fault when a day lies after today.
    public Checks notInFuture(LocalDate day, String field) {
        if (day.isAfter(context.today())) {
            add(Finding.fault(
                            "date.future",
                            day + " lies in the future (today is " + context.today()
                                    + "): write the day on which it happened.")
                    .inField(field));
        }
        return this;
    }

    /// A fault when the second column's day lies before the first's.
    public Checks inOrder(Column<LocalDate> first, Column<LocalDate> second) {
        return inOrder(fields, "", first, second);
    }

    /// A fault when in a list's row the second column's day lies before the first's.
    public Checks inOrder(ListOf list, int index, Column<LocalDate> first, Column<LocalDate> second) {
        return inOrder(fields.list(list).get(index), prefix(list, index), first, second);
    }

    private Checks inOrder(Fields row, String prefix, Column<LocalDate> first, Column<LocalDate> second) {
        Optional<LocalDate> from = row.find(first);
        Optional<LocalDate> to = row.find(second);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            add(Finding.fault(
                            "date.order",
                            "'" + second.name() + "' (" + to.get() + ") lies before '" + first.name() + "' ("
                                    + from.get() + "): one of them is wrong.")
                    .inField(prefix + second.name()));
        }
        return this;
    }

    /// A fault when only one of two columns is filled.
    public Checks together(Column<?> one, Column<?> other) {
        if (fields.has(one) != fields.has(other)) {
            Column<?> filled = fields.has(one) ? one : other;
            Column<?> empty = fields.has(one) ? other : one;
            add(Finding.fault(
                            "column.half",
                            "'" + filled.name() + "' says nothing without '" + empty.name()
                                    + "': fill in both or leave both empty.")
                    .inField(empty.name()));
        }
        return this;
    }

    /// A warning for each row of a list that agrees with an earlier one in these columns.
    public Checks notTwice(ListOf list, List<Column<?>> key) {
        Set<String> seen = new HashSet<>();
        List<Fields> rows = fields.list(list);
        for (int i = 0; i < rows.size(); i++) {
            Fields row = rows.get(i);
            String values =
                    key.stream().flatMap(column -> row.text(column).stream()).collect(Collectors.joining(", "));
            if (!seen.add(values)) {
                add(Finding.warning(
                                "row.duplicate",
                                "A row for '" + values
                                        + "' stands in the record already: leave one out or add them up.")
                        .inField(field(list, i, key.getFirst())));
            }
        }
        return this;
    }

    /// Adds a finding.
    public Checks add(Finding finding) {
        findings.add(finding);
        return this;
    }

    /// Adds findings.
    public Checks addAll(List<Finding> more) {
        findings.addAll(more);
        return this;
    }

    /// All findings, in the order in which they were found.
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
