package org.clearground.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearground.attachment.AttachmentStore;
import org.clearground.books.Books;
import org.clearground.ledger.Head;
import org.clearground.ledger.JsonObject;
import org.clearground.report.closing.ClosingCopies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Copies the books into one file.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        header = "Copy the books into one consistent file, also while others write.",
        footer = {"", "Example: clearground backup backups/2025-04-30.gpkg"})
final class BackupCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.")
    Path file = Path.of("backup.gpkg");

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    BackupCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path target = environment.folder().resolve(file);
        try (Books books = data.open(environment)) {
            environment.err().println("Copying " + data.store(environment).name() + " …");
            Path parent = target.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            books.ledger().backup(target);
        }
        List<String> lacking;
        try (Books copy = Books.open(target, environment.clock())) {
            Head head = copy.ledger().head();
            // Asked of the copy: what was attached while it was made is not in it.
            lacking = AttachedFiles.copy(
                    copy,
                    AttachmentStore.in(data.folder(environment)),
                    new AttachmentStore(AttachedFiles.besideBackup(target)));
            environment
                    .out()
                    .println(
                            json
                                    ? JsonObject.builder()
                                            .put("file", target.toString())
                                            .put("entries", head.seq())
                                            .put("head", head.hash().toString())
                                            .build()
                                    : "Backup: " + target + "\nEntries: " + head.seq() + "\nHead: " + head.hash()
                                            + "\nKeep the head apart from the file: it proves later that the file is whole.");
        }
        SideFiles.write(data.folder(environment), target);
        ClosingCopies.copy(ClosingCopies.in(data.folder(environment)), ClosingCopies.besideBackup(target));
        lacking.forEach(environment.err()::println);
        return lacking.isEmpty() ? Exit.DONE : Exit.NOT_VERIFIED;
    }
}
