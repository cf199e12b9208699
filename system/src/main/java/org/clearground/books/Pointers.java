package org.clearground.books;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clearground.attachment.AttachmentType;
import org.clearground.land.ClearanceReportType;
import org.clearground.ledger.Mark;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.registry.OrdnanceType;
import org.clearground.registry.OrganisationType;
import org.clearground.registry.PlaceType;

/// Which records a record names, as marks: so that all that concerns a task or a hazard is found without reading
/// every record. Places, organisations and models are named by too many to be worth it.
final class Pointers {

    /// The target under which records of a task point at it, whether or not the books hold its order.
    static final String TASK = "task_order";

    private static final Set<String> NOT_WORTH_IT = Set.of(PlaceType.TYPE, OrganisationType.TYPE, OrdnanceType.TYPE);

    private final Map<Column<?>, String> own = new LinkedHashMap<>();
    private final Map<ListOf, Map<Column<?>, String>> ofLists = new LinkedHashMap<>();
    private final RecordType type;

    private Pointers(RecordType type) {
        this.type = type;
        type.columns().forEach(column -> target(column).ifPresent(target -> own.put(column, target)));
        for (ListOf list : type.lists()) {
            Map<Column<?>, String> inner = new LinkedHashMap<>();
            list.columns().forEach(column -> target(column).ifPresent(target -> inner.put(column, target)));
            if (!inner.isEmpty()) {
                ofLists.put(list, inner);
            }
        }
    }

    static Pointers of(RecordType type) {
        return new Pointers(type);
    }

    /// A task may be known by its number alone: then its column refers to no record, and is known by its name.
    private static Optional<String> target(Column<?> column) {
        if (column.name().equals(ClearanceReportType.TASK.name())) {
            return Optional.of(TASK);
        }
        return column.format().refersTo().filter(type -> !NOT_WORTH_IT.contains(type));
    }

    boolean isEmpty() {
        return own.isEmpty() && ofLists.isEmpty() && !type.name().equals(AttachmentType.TYPE);
    }

    /// What the column of this path points at, as [org.clearground.record.Naming] writes paths; nothing when its
    /// records are not pointed at.
    Optional<String> target(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return target(own, path);
        }
        return ofLists.entrySet().stream()
                .filter(list -> list.getKey().name().equals(path.substring(0, dot)))
                .findFirst()
                .flatMap(list -> target(list.getValue(), path.substring(dot + 1)));
    }

    private static Optional<String> target(Map<Column<?>, String> columns, String name) {
        return columns.entrySet().stream()
                .filter(column -> column.getKey().name().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// One mark for each record that these fields name.
    List<Mark> marks(Fields fields) {
        Map<String, Set<String>> named = new LinkedHashMap<>();
        collect(own, fields, named);
        ofLists.forEach((list, columns) -> fields.list(list).forEach(row -> collect(columns, row, named)));
        if (type.name().equals(AttachmentType.TYPE)) {
            // Its record may be of any type, which stands in a column of its own.
            named.computeIfAbsent(fields.get(AttachmentType.OF_TYPE), _ -> new TreeSet<>())
                    .add(fields.get(AttachmentType.OF_NUMBER));
        }
        List<Mark> marks = new ArrayList<>();
        named.forEach((target, numbers) -> numbers.forEach(number ->
                marks.add(Mark.pointer(target, number, type.when(fields).from()))));
        return marks;
    }

    private static void collect(Map<Column<?>, String> columns, Fields fields, Map<String, Set<String>> named) {
        columns.forEach((column, target) -> fields.text(column)
                .ifPresent(number ->
                        named.computeIfAbsent(target, _ -> new TreeSet<>()).add(number)));
    }
}
