package org.clearground.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearground.finding.Finding;
import org.clearground.ledger.Posting;
import org.clearground.ledger.ValueSpan;

/// A record type with the columns that a country added to it. They stand behind the type's own, are never
/// required, and post nothing.
///
/// @param type the type
/// @param own  the columns that were added, in the order in which they were added
/// @param past those of them that were withdrawn: they are read where they are filled, and no longer written
public record ExtendedType(RecordType type, List<Column<?>> own, List<Column<?>> past) implements RecordType {

    /// Copies the lists.
    public ExtendedType {
        own = List.copyOf(own);
        past = List.copyOf(past);
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
        List<Column<?>> all = new ArrayList<>(type.columns());
        all.addAll(own);
        return all;
    }

    @Override
    public List<ListOf> lists() {
        return type.lists();
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
        past.stream()
                .filter(fields::has)
                .map(column -> Finding.warning(
                                "attribute.withdrawn",
                                "The attribute '" + column.name() + "' was withdrawn: leave it empty.")
                        .inField(column.name()))
                .forEach(findings::add);
        return findings;
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
