package org.clearground.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.clearground.books.Books;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.JsonText;
import org.clearground.ledger.Prefix;
import org.clearground.report.dossier.TaskGap;
import org.clearground.report.dossier.TaskList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the tasks and what is missing in each.
@Command(
        name = "tasks",
        mixinStandardHelpOptions = true,
        header = "All tasks with what is missing in the file of each.",
        footer = {"", "Example: clearground tasks --missing handover"})
final class TasksCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Option(names = "--known-at", description = "A date, an entry's number or a head hash. Default: the head")
    @Nullable
    String knownAt;

    @Option(
            names = "--missing",
            paramLabel = "WHAT",
            description = "Only tasks where this is missing: ${COMPLETION-CANDIDATES}")
    @Nullable
    TaskGap missing;

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    TasksCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (Books books = data.open(environment)) {
            Prefix known = KnownAt.of(books, knownAt);
            ProgressLine progress = new ProgressLine(environment.err(), environment.clock());
            progress.step(0, 1, "reading the files of all tasks");
            List<TaskList.Line> lines = TaskList.of(books, known).stream()
                    .filter(line -> missing == null || line.missing().contains(missing))
                    .toList();
            progress.end();
            if (json) {
                environment
                        .out()
                        .println(JsonObject.builder()
                                .put("known_seq", known.seq())
                                .put("known_head", known.head().toString())
                                .put("tasks", JsonArray.of(lines, TasksCommand::toJson))
                                .build());
                return Exit.DONE;
            }
            Text table = new Text();
            table.row(List.of("task", "state", "missing"));
            lines.forEach(line -> table.row(List.of(line.number(), line.status().code(), words(line))));
            environment.out().print(table);
            environment.out().println(lines.size() + " tasks. " + KnownAt.sentence(known));
        }
        return Exit.DONE;
    }

    private static String words(TaskList.Line line) {
        return line.missing().isEmpty()
                ? "nothing"
                : line.missing().stream().map(TasksCommand::word).collect(Collectors.joining(", "));
    }

    private static String word(TaskGap gap) {
        return gap.name().toLowerCase(Locale.ROOT);
    }

    private static JsonObject toJson(TaskList.Line line) {
        return JsonObject.builder()
                .put("task", line.number())
                .put("state", line.status().code())
                .put("missing", JsonArray.of(line.missing(), g -> new JsonText(word(g))))
                .build();
    }
}
