package org.clearground.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearground.finding.Finding;
import org.clearground.ledger.Posting;
import org.clearground.ledger.ValueSpan;

/// One type of record: its columns, its checks, what it does to the ground and what it posts. A capability
/// implements it once per type, beside the Java record that [Fields] are read into.
public interface RecordType {

    /// The stable name: of its file, its table and its entries.
    String name();

    /// Whether files of it are imported; not, where the program itself writes its records.
    default boolean imported() {
        return true;
    }

    /// The open columns in the order of templates. The first is always [Columns#NUMBER].
    List<Column<?>> columns();

    /// The lists inside a record.
    default List<ListOf> lists() {
        return List.of();
    }

    /// The names of the lists each of whose rows is about one person, though without a name: their tables are
    /// not for everybody who may look at a map.
    default Set<String> aboutPersons() {
        return Set.of();
    }

    /// The column whose value is the entry's geometry, kept there instead of in the body.
    default Optional<Column<?>> geometry() {
        return Optional.empty();
    }

    /// When the record was true in the field.
    ValueSpan when(Fields fields);

    /// Everything wrong or remarkable about a record whose columns could all be read.
    List<Finding> check(Fields fields, CheckContext context);

    /// What the record posts by itself, not counting ground: in a fixed order, summing to zero in each measure.
    default List<Posting> postings(Fields fields) {
        return List.of();
    }

    /// What is counted once in the records of the type.
    default List<Counted> counted() {
        return List.of();
    }

    /// What the record claims about the ground, in the order of its parts; the books decide what comes of it.
    default List<GroundClaim> claims(Fields fields) {
        return List.of();
    }
}
