package org.clearground.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearground.attachment.AttachmentStore;
import org.clearground.books.Books;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.JsonText;
import org.clearground.ledger.Prefix;
import org.clearground.report.document.Document;
import org.clearground.report.dossier.TaskDossier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the dossier of one task.
@Command(
        name = "task",
        mixinStandardHelpOptions = true,
        header = "The dossier of a task, ready to be printed and signed: order, hazards, work, finds, completion map.",
        footer = {"", "Example: clearground task AGD-001 --out dossiers"})
final class TaskCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Parameters(index = "0", paramLabel = "TASK", description = "The task's number.")
    String task = "";

    @Option(names = "--known-at", description = "A date, an entry's number or a head hash. Default: the head")
    @Nullable
    String knownAt;

    @Mixin
    DossierFiles dossiers = new DossierFiles();

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    TaskCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        try (Books books = data.open(environment)) {
            Prefix known = KnownAt.of(books, knownAt);
            Document dossier = TaskDossier.of(
                            books, AttachmentStore.in(data.folder(environment)), task, known, dossiers.language())
                    .orElseThrow(() -> new Refusal(
                            "No order and no report names the task '" + task + "'. All tasks: clearground tasks"));
            tell(dossiers.write(environment, "task-" + task, dossier, TaskDossier.made(books, known)), known);
        }
        return Exit.DONE;
    }

    private void tell(List<Path> files, Prefix known) {
        if (json) {
            environment
                    .out()
                    .println(JsonObject.builder()
                            .put("task", task)
                            .put("known_seq", known.seq())
                            .put("known_head", known.head().toString())
                            .put("files", JsonArray.of(files, f -> new JsonText(f.toString())))
                            .build());
            return;
        }
        environment.out().println(KnownAt.sentence(known));
        files.forEach(f -> environment.out().println(f));
    }
}
