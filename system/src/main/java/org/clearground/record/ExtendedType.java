package org.clearground.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearground.finding.Finding;
import org.clearground.ledger.Posting;
import org.clearground.ledger.ValueSpan;

/// A record type with the columns that a country added to it and to its lists. They stand behind the type's own
/// and post nothing. One that a country requires is asked of records from its day on; what is older keeps
/// standing.
///
/// @param type the type
/// @param own  the columns that were added, in the order in which they were added
public record ExtendedType(RecordType type, List<OwnColumn> own) implements RecordType {

    /// Copies the list.
    public ExtendedType {
        own = List.copyOf(own);
    }

    @Override
    public String name() {
        return type.name();
    }

    @Override
    public boolean imported() {
        return type.imported();
    }

    @Override
    public List<Column<?>> columns() {
        return with(type.columns(), own.stream().filter(o -> o.list().isEmpty()));
    }

    @Override
    public List<ListOf> lists() {
        return type.lists().stream()
                .map(list -> new ListOf(
                        list.name(), with(list.columns(), own.stream().filter(o -> o.isOf(list)))))
                .toList();
    }

    private static List<Column<?>> with(List<Column<?>> columns, Stream<OwnColumn> more) {
        return Stream.concat(columns.stream(), more.map(OwnColumn::column)).toList();
    }

    @Override
    public Set<String> aboutPersons() {
        return type.aboutPersons();
    }

    @Override
    public Optional<Column<?>> geometry() {
        return type.geometry();
    }

    @Override
    public ValueSpan when(Fields fields) {
        return type.when(fields);
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        List<Finding> findings = new ArrayList<>(type.check(fields, context));
        // Who or what holds for ever has no day of its own: it is asked for on the day on which it is checked.
        LocalDate day = when(fields).equals(Spans.ALWAYS)
                ? context.today()
                : when(fields).from();
        for (OwnColumn column : own) {
            if (column.list().isEmpty()) {
                check(column, fields, "", day).ifPresent(findings::add);
            }
            type.lists().stream().filter(column::isOf).forEach(list -> {
                List<Fields> rows = fields.list(list);
                for (int i = 0; i < rows.size(); i++) {
                    check(column, rows.get(i), list.name() + "[" + (i + 1) + "].", day)
                            .ifPresent(findings::add);
                }
            });
        }
        return findings;
    }

    private static Optional<Finding> check(OwnColumn own, Fields fields, String prefix, LocalDate day) {
        Column<?> column = own.column();
        if (own.withdrawn() && fields.has(column)) {
            return Optional.of(Finding.warning(
                            "attribute.withdrawn",
                            "The attribute '" + column.name() + "' was withdrawn: leave it empty.")
                    .inField(prefix + column.name()));
        }
        if (own.isRequiredOn(day) && !fields.has(column)) {
            return Optional.of(Finding.fault(
                            "attribute.empty",
                            "'" + column.name() + "' must be filled from "
                                    + own.requiredFrom().orElse(day) + " on: write "
                                    + column.format().expected() + ".")
                    .inField(prefix + column.name()));
        }
        return Optional.empty();
    }

    @Override
    public List<Posting> postings(Fields fields) {
        return type.postings(fields);
    }

    @Override
    public List<Counted> counted() {
        return type.counted();
    }

    @Override
    public List<GroundClaim> claims(Fields fields) {
        return type.claims(fields);
    }
}
