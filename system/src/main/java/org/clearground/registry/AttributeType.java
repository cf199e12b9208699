package org.clearground.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clearground.code.Nearest;
import org.clearground.finding.Finding;
import org.clearground.ledger.ValueSpan;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Format;
import org.clearground.record.Formats;
import org.clearground.record.ListOf;
import org.clearground.record.OwnColumn;
import org.clearground.record.OwnFormat;
import org.clearground.record.RecordType;
import org.clearground.record.Spans;

/// An attribute that a country adds to a record type or to a list inside it: a typed column of its own, `attr_`
/// and its name, in files, tables and forms. It may be required of records from a day on. It counts from the
/// next time the books are opened. What it is cannot be changed, since records hold its values; codes may be
/// added.
public final class AttributeType implements RecordType {

    /// The type's name.
    public static final String TYPE = "attribute";

    /// What the names of such columns begin with, so that they never meet a column of ours.
    public static final String PREFIX = "attr_";

    public static final Column<String> OF_TYPE = Column.required("of_type", Formats.WORD);
    public static final Column<String> OF_LIST = Column.optional("of_list", Formats.WORD);
    public static final Column<String> NAME = Column.required("name", Formats.WORD);
    public static final Column<AttributeKind> KIND = Column.required("kind", Formats.code(AttributeKind.LIST));
    public static final Column<String> CODES = Column.optional("codes", Formats.TEXT);
    public static final Column<LocalDate> REQUIRED_FROM = Column.optional("required_from", Formats.DATE);
    public static final Column<String> LABEL = Column.required("label", Formats.NAME);
    public static final Column<String> HELP = Column.required("help", Formats.TEXT);

    private final Supplier<List<RecordType>> types;

    /// The type, with all types that can be extended.
    public AttributeType(Supplier<List<RecordType>> types) {
        this.types = types;
    }

    /// The column that an attribute adds.
    public static Column<?> column(Fields attribute) {
        return column(attribute, format(attribute));
    }

    /// The column with where it belongs and from when on it is required.
    ///
    /// @param withdrawn whether the attribute was withdrawn
    public static OwnColumn own(Fields attribute, boolean withdrawn) {
        return new OwnColumn(attribute.find(OF_LIST), column(attribute), withdrawn, attribute.find(REQUIRED_FROM));
    }

    private static <T> Column<T> column(Fields attribute, Format<T> format) {
        return Column.optional(
                PREFIX + attribute.get(NAME), new OwnFormat<>(format, attribute.get(LABEL), attribute.get(HELP)));
    }

    private static Format<?> format(Fields attribute) {
        return switch (attribute.get(KIND)) {
            case NAME -> Formats.NAME;
            case COUNT -> Formats.COUNT;
            case DECIMAL -> Formats.DECIMAL;
            case DATE -> Formats.DATE;
            case YES_NO -> Formats.choice(List.of("yes", "no", "unknown"));
            case CODE -> Formats.choice(codes(attribute));
            case TEXT, UNKNOWN -> Formats.TEXT;
        };
    }

    /// The codes of an attribute, `unknown` among them.
    private static List<String> codes(Fields attribute) {
        List<String> given = attribute
                .find(CODES)
                .map(text ->
                        Arrays.stream(text.split(",", -1)).map(String::strip).toList())
                .orElse(List.of());
        return given.contains("unknown") ? given : withUnknown(given);
    }

    private static List<String> withUnknown(List<String> codes) {
        return Stream.concat(codes.stream(), Stream.of("unknown")).toList();
    }

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(Columns.NUMBER, OF_TYPE, OF_LIST, NAME, KIND, CODES, REQUIRED_FROM, LABEL, HELP, Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return Spans.ALWAYS;
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context);
        String type = fields.get(OF_TYPE);
        home(type, fields.find(OF_LIST)).ifPresent(checks::add);
        if (fields.get(KIND) == AttributeKind.UNKNOWN) {
            checks.add(Finding.fault("attribute.kind", "Say what the attribute holds: text, count, date and so on.")
                    .inField(KIND.name()));
        }
        codesFault(fields).ifPresent(checks::add);
        boolean twice = context.naming(TYPE, OF_TYPE.name(), type).stream()
                .filter(other -> !other.get(Columns.NUMBER).equals(fields.get(Columns.NUMBER)))
                .anyMatch(other -> other.get(NAME).equals(fields.get(NAME))
                        && other.find(OF_LIST).equals(fields.find(OF_LIST)));
        if (twice) {
            checks.add(Finding.fault(
                            "attribute.twice", "The type or list has an attribute of this name: take another name.")
                    .inField(NAME.name()));
        }
        context.previous(TYPE, fields.get(Columns.NUMBER))
                .filter(before -> isAnother(before, fields))
                .ifPresent(_ -> checks.add(Finding.fault(
                                "attribute.changed",
                                "Records may hold values of the attribute: its type, list, name and kind stay, and no code goes. Add"
                                        + " another attribute instead.")
                        .inField(KIND.name())));
        return checks.findings();
    }

    private Optional<Finding> home(String name, Optional<String> list) {
        Optional<RecordType> type =
                types.get().stream().filter(t -> t.name().equals(name)).findFirst();
        if (type.isEmpty() || name.equals(TYPE)) {
            List<String> names = types.get().stream().map(RecordType::name).toList();
            return Optional.of(Finding.fault(
                            "attribute.type",
                            "'" + name + "' is no record type that can be extended: did you mean '"
                                    + Nearest.to(name, names) + "'?")
                    .inField(OF_TYPE.name()));
        }
        List<String> lists = type.get().lists().stream().map(ListOf::name).toList();
        return list.filter(l -> !lists.contains(l))
                .map(l -> Finding.fault(
                                "attribute.list",
                                "'" + l + "' is no list inside " + name + ": "
                                        + (lists.isEmpty() ? "it has none" : "it has " + String.join(", ", lists))
                                        + ". Leave it empty for the record itself.")
                        .inField(OF_LIST.name()));
    }

    private static Optional<Finding> codesFault(Fields fields) {
        boolean coded = fields.get(KIND) == AttributeKind.CODE;
        if (coded != fields.has(CODES)) {
            return Optional.of(Finding.fault(
                            "attribute.codes",
                            coded
                                    ? "Say which codes there are, with commas between: sand, loam, clay."
                                    : "Only an attribute of the kind code has codes: leave them empty.")
                    .inField(CODES.name()));
        }
        List<String> codes = codes(fields);
        boolean words = codes.stream().allMatch(code -> code.matches("[a-z][a-z0-9_]*"));
        if (coded && (!words || codes.stream().distinct().count() != codes.size())) {
            return Optional.of(Finding.fault(
                            "attribute.codes",
                            "A code is a word of lower-case letters, digits and _, and stands once: sand, loam, clay.")
                    .inField(CODES.name()));
        }
        return Optional.empty();
    }

    private static boolean isAnother(Fields before, Fields now) {
        return !before.get(OF_TYPE).equals(now.get(OF_TYPE))
                || !before.find(OF_LIST).equals(now.find(OF_LIST))
                || !before.get(NAME).equals(now.get(NAME))
                || before.get(KIND) != now.get(KIND)
                || !codes(now).containsAll(codes(before));
    }
}
