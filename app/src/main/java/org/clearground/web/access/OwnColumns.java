package org.clearground.web.access;

import java.util.List;
import java.util.Optional;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;
import org.clearground.registry.OrganisationType;
import org.clearground.registry.PlaceType;

/// Which columns say whose a record is, and where.
final class OwnColumns {

    private static final List<String> WHOSE = List.of("organisation", "received_by");

    private OwnColumns() {}

    /// The column with the organisation that did what the record tells, if the type has one.
    @SuppressWarnings("unchecked") // a column that refers to a type holds its numbers
    static Optional<Column<String>> of(RecordType type) {
        return type.columns().stream()
                .filter(c -> WHOSE.contains(c.name()))
                .filter(c -> c.format()
                        .refersTo()
                        .filter(OrganisationType.TYPE::equals)
                        .isPresent())
                .map(c -> (Column<String>) c)
                .findFirst();
    }

    /// The number of the place where a record lies, if it says.
    static Optional<String> place(RecordType type, Fields fields) {
        return type.columns().stream()
                .filter(c -> c.name().equals("place"))
                .filter(c ->
                        c.format().refersTo().filter(PlaceType.TYPE::equals).isPresent())
                .findFirst()
                .filter(fields::has)
                .flatMap(fields::text);
    }
}
