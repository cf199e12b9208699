package org.clearground.land;

import java.util.List;
import java.util.stream.Stream;
import org.clearground.quantity.Count;
import org.clearground.record.Column;
import org.clearground.record.Formats;

/// The columns that count who benefits from released land: direct and indirect, by sex and age.
public final class Beneficiaries {

    /// The eight columns in the order of files.
    public static final List<Column<Count>> COLUMNS = Stream.of("direct", "indirect")
            .flatMap(how -> Stream.of("women", "men", "girls", "boys").map(who -> how + "_" + who))
            .map(name -> Column.optional(name, Formats.COUNT))
            .toList();

    private Beneficiaries() {}
}
