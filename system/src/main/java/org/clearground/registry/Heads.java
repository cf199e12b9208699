package org.clearground.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clearground.ledger.Dims;
import org.clearground.ledger.Posting;
import org.clearground.quantity.Count;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.Lines;

/// People counted by sex and age, without names: women and men are 18 and older, girls and boys are younger.
public final class Heads {

    public static final Column<Count> WOMEN = Column.optional("women", Formats.COUNT);
    public static final Column<Count> MEN = Column.optional("men", Formats.COUNT);
    public static final Column<Count> GIRLS = Column.optional("girls", Formats.COUNT);
    public static final Column<Count> BOYS = Column.optional("boys", Formats.COUNT);
    public static final Column<Count> UNSPECIFIED = Column.optional("unspecified", Formats.COUNT);

    /// The five columns in the order of files.
    public static final List<Column<Count>> COLUMNS = List.of(WOMEN, MEN, GIRLS, BOYS, UNSPECIFIED);

    /// Staff: adults by sex.
    public static final List<Column<Count>> ADULTS = List.of(WOMEN, MEN, UNSPECIFIED);

    private Heads() {}

    /// Whether any of the columns is filled, also with 0.
    public static boolean given(Fields fields) {
        return COLUMNS.stream().anyMatch(fields::has);
    }

    /// All groups together.
    public static Count total(Fields fields) {
        return COLUMNS.stream().flatMap(column -> fields.find(column).stream()).reduce(Count.ZERO, Count::plus);
    }

    /// The lines that bring each group from outside to an account, with the group as their dimension `group`.
    public static List<Posting> postings(String measure, LocalDate day, String account, Fields fields, Dims dims) {
        List<Posting> postings = new ArrayList<>();
        for (Column<Count> column : COLUMNS) {
            fields.find(column)
                    .ifPresent(count -> postings.addAll(new Lines(measure, day)
                            .move(Lines.OUTSIDE, account, count.value(), dims.with("group", column.name()))
                            .postings()));
        }
        return postings;
    }
}
