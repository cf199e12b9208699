package org.clearground.web.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearground.books.Kept;
import org.clearground.listing.Gazetteer;
import org.clearground.listing.ListReading;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Format.Storage;
import org.clearground.record.Labels;
import org.clearground.record.RecordType;
import org.clearground.registry.OrganisationType;
import org.clearground.registry.PlaceType;
import org.clearground.web.page.Addresses;
import org.clearground.web.page.Value;

/// What a list of one type looks like: its columns, its lines, what it can be narrowed by.
public final class ListView {

    private static final int SHOWN_COLUMNS = 7;
    private static final int SHOWN_CHOICES = 3;

    private final RecordType type;
    private final Labels labels;
    private final Gazetteer gazetteer;
    private final ListAddress address;

    ListView(RecordType type, Labels labels, Gazetteer gazetteer, ListAddress address) {
        this.type = type;
        this.labels = labels;
        this.gazetteer = gazetteer;
        this.address = address;
    }

    /// A column's head.
    ///
    /// @param label  what it is called
    /// @param target the list in its order, the other way round when it is so already
    /// @param sorted `ascending` or `descending` when the list is in its order, else `none`
    public record Head(String label, String target, String sorted) {}

    /// A record in a list.
    ///
    /// @param type   what it is, for lists of all types
    /// @param number its number
    /// @param target its page
    /// @param cells  the values of the shown columns
    public record Line(String type, String number, String target, List<Value> cells) {}

    /// A coded column that the list is narrowed by.
    ///
    /// @param name    its name
    /// @param label   what it is called
    /// @param options its values
    /// @param chosen  the value it is narrowed by, or empty
    /// @param first   whether it is offered at once, not among the others
    public record Choice(String name, String label, List<Option> options, String chosen, boolean first) {}

    /// A value of a coded column.
    ///
    /// @param code  the value
    /// @param label what it is called
    public record Option(String code, String label) {}

    /// The heads of the shown columns, the number's before them.
    public List<Head> heads(String numberLabel) {
        List<Head> heads = new ArrayList<>(List.of(head("number", numberLabel)));
        columns().forEach(c -> heads.add(head(c.name(), labels.column(type, null, c))));
        return heads;
    }

    private Head head(String name, String label) {
        String sort = address.asked().getOrDefault(ListReading.SORT, "");
        boolean up = sort.equals(name);
        boolean down = sort.equals("-" + name);
        return new Head(
                label,
                address.with(ListReading.SORT, up ? "-" + name : name),
                up ? "ascending" : down ? "descending" : "none");
    }

    Line line(Kept kept) {
        return new Line(
                labels.type(kept.type()),
                kept.number(),
                Addresses.record(kept.type().name(), kept.number()) + address.sameKnown(),
                columns().stream().map(c -> cell(c, kept)).toList());
    }

    /// A place is read by its name; its number is often a code that nobody outside the office knows.
    private Value cell(Column<?> column, Kept kept) {
        Value value = Value.of(column, kept.fields(), labels);
        boolean place = refersTo(column, PlaceType.TYPE);
        return new Value(
                place ? gazetteer.nameOfPlace(value.words()) : value.words(),
                value.target().map(target -> target + address.sameKnown()));
    }

    /// Codes, days, the place and who did it say most; the others fill up. That which the list is ordered by is
    /// shown.
    private List<Column<?>> columns() {
        String sort = address.asked().getOrDefault(ListReading.SORT, "").replaceFirst("^-", "");
        return type.columns().stream()
                .<Column<?>>map(c -> c)
                .filter(c -> !Value.isShape(c) && !c.equals(Columns.NUMBER))
                .sorted(Comparator.comparingInt(c -> rank(c, sort)))
                .limit(SHOWN_COLUMNS)
                .sorted(Comparator.comparingInt(type.columns()::indexOf))
                .toList();
    }

    private static int rank(Column<?> column, String sort) {
        boolean named = refersTo(column, PlaceType.TYPE) || refersTo(column, OrganisationType.TYPE);
        boolean told = column.required()
                && (column.format().listName().isPresent() || column.format().storage() == Storage.DATE);
        return column.name().equals(sort) ? 0 : named ? 1 : told ? 2 : column.required() ? 3 : 4;
    }

    /// The coded columns that the list can be narrowed by.
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (Column<?> column : ListReading.coded(type)) {
            String list = column.format().listName().orElseThrow();
            String chosen = address.asked().getOrDefault(column.name(), "");
            choices.add(new Choice(
                    column.name(),
                    labels.column(type, null, column),
                    column.format().codes().stream()
                            .map(code -> new Option(code, labels.code(list, code)))
                            .toList(),
                    chosen,
                    choices.size() < SHOWN_CHOICES || !chosen.isEmpty()));
        }
        return choices;
    }

    /// Whether its records lie in places.
    public boolean hasPlaces() {
        return type.name().equals(PlaceType.TYPE) || refersTo(PlaceType.TYPE);
    }

    /// Whether its records name organisations.
    public boolean hasOrganisations() {
        return type.name().equals(OrganisationType.TYPE) || refersTo(OrganisationType.TYPE);
    }

    private boolean refersTo(String other) {
        return type.columns().stream().anyMatch(c -> refersTo(c, other));
    }

    private static boolean refersTo(Column<?> column, String other) {
        return Optional.of(other).equals(column.format().refersTo());
    }
}
