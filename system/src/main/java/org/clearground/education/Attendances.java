package org.clearground.education;

import java.util.List;
import java.util.Optional;
import org.clearground.quantity.Count;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.Formats;

/// The columns that count attendances: direct and indirect, by sex and age. Attendances are not people.
public final class Attendances {

    /// The groups in the order of files.
    static final List<String> GROUPS = List.of("women", "men", "girls", "boys", "unspecified");

    /// How people were reached: face to face, or through others and media.
    static final List<String> REACHES = List.of("direct", "indirect");

    /// The ten columns in the order of files.
    public static final List<Column<Count>> COLUMNS = REACHES.stream()
            .flatMap(reach -> GROUPS.stream().map(group -> reach + "_" + group))
            .map(name -> Column.optional(name, Formats.COUNT))
            .toList();

    private Attendances() {}

    /// The column of a reach and a group.
    public static Column<Count> column(String reach, String group) {
        return COLUMNS.get(REACHES.indexOf(reach) * GROUPS.size() + GROUPS.indexOf(group));
    }

    /// The attendances of one reach, all groups together; none when no column of it is filled.
    public static Optional<Count> total(Fields fields, String reach) {
        return GROUPS.stream()
                .flatMap(group -> fields.find(column(reach, group)).stream())
                .reduce(Count::plus);
    }
}
