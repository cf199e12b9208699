package org.clearground.report.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearground.books.Books;
import org.clearground.books.OpenGroundAt;
import org.clearground.land.TaskOrderType;
import org.clearground.land.TaskStatus;
import org.clearground.ledger.Prefix;

/// The tasks that an order or a report names, with what is missing in each.
public final class TaskList {

    private TaskList() {}

    /// One task.
    ///
    /// @param number  its number
    /// @param status  what the order says of its state; unknown without an order
    /// @param missing what is missing in its file
    public record Line(String number, TaskStatus status, List<TaskGap> missing) {}

    /// All of them as known at a prefix, by their numbers.
    public static List<Line> of(Books books, Prefix known) {
        TreeSet<String> numbers = new TreeSet<>(books.ledger().pointedAt(TaskOrderType.TYPE, known.seq()));
        TreeMap<String, TaskStatus> states = new TreeMap<>();
        books.current(TaskOrderType.TYPE, known.seq(), (entry, fields) -> {
            String number = entry.draft().record().number();
            numbers.add(number);
            states.put(number, fields.get(TaskOrderType.STATUS));
        });
        OpenGroundAt open = new OpenGroundAt(books, known.seq());
        List<Line> lines = new ArrayList<>();
        for (String number : numbers) {
            Optional<TaskFile> file = TaskFile.read(books, number, known);
            file.ifPresent(f ->
                    lines.add(new Line(number, states.getOrDefault(number, TaskStatus.UNKNOWN), TaskGap.in(f, open))));
        }
        return lines;
    }
}
