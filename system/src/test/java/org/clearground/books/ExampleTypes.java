package org.clearground.books;

import java.util.List;
import java.util.Set;
import org.clearground.record.Fields;

/// The record types of a country with attributes of its own, for examples.
public final class ExampleTypes {

    private ExampleTypes() {}

    /// The standard types with these attributes, of which those with these numbers were withdrawn.
    public static RecordTypes with(List<Fields> attributes, Set<String> withdrawn) {
        return RecordTypes.STANDARD.with(attributes, withdrawn);
    }
}
