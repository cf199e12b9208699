package org.clearground.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clearground.attachment.AttachmentStore;
import org.clearground.books.Books;
import org.clearground.books.Transfer;
import org.clearground.closing.Closing;
import org.clearground.finding.Finding;
import org.clearground.ledger.Hash;
import org.clearground.ledger.Head;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.store.SqlBackup;
import org.clearground.ledger.store.SqlStore;
import org.clearground.report.closing.ClosingCopies;
import org.clearground.report.closing.PeriodClosing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes books from a backup.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        header = "Make books in an empty data folder from a backup, and verify them.",
        footer = {"", "Example: clearground restore backups/2025-04-30.gpkg --data restored --head 5f0c…"})
final class RestoreCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    DataFolder data = new DataFolder();

    @Parameters(paramLabel = "FILE", description = "The backup.")
    Path file = Path.of("backup.gpkg");

    @Option(names = "--head", paramLabel = "HASH", description = "The head that the backup's receipt names.")
    @Nullable
    String head;

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    RestoreCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path source = environment.folder().resolve(file);
        SqlStore target = data.store(environment);
        if (!Files.isRegularFile(source)) {
            throw new Refusal("There is no backup at " + source + ".");
        }
        if (target.file().isPresent() && target.exists()) {
            throw new Refusal("There are books at " + target.name() + " already. Name an empty folder with --data.");
        }
        Files.createDirectories(data.folder(environment));
        environment.err().println("Copying and verifying " + source + " …");
        Optional<String> fault =
                target.file().isPresent() ? intoFile(source, target.file().get()) : intoDatabase(source, target);
        if (fault.isPresent()) {
            environment.err().println("Not restored: " + fault.get());
            return Exit.NOT_VERIFIED;
        }
        try (Books books = Books.open(target, environment.clock())) {
            List<String> lacking = new ArrayList<>(AttachedFiles.copy(
                    books,
                    new AttachmentStore(AttachedFiles.besideBackup(source)),
                    AttachmentStore.in(data.folder(environment))));
            ClosingCopies.copy(ClosingCopies.besideBackup(source), ClosingCopies.in(data.folder(environment)));
            SideFiles.restore(source, data.folder(environment));
            List<Finding> damaged = PeriodClosing.damaged(books, data.folder(environment));
            lacking.forEach(environment.err()::println);
            damaged.stream().map(Finding::message).forEach(environment.err()::println);
            tell(books, damaged);
            boolean sound = lacking.isEmpty() && damaged.stream().noneMatch(Finding::isFault);
            return sound ? Exit.DONE : Exit.NOT_VERIFIED;
        }
    }

    private void tell(Books books, List<Finding> damaged) {
        Head head = books.ledger().head();
        int published = Closing.current(books.ledger(), head.seq()).stream()
                .mapToInt(closing -> closing.files().size())
                .sum();
        int agree = published - damaged.size();
        if (json) {
            environment
                    .out()
                    .println(JsonObject.builder()
                            .put("file", data.store(environment).name())
                            .put("entries", head.seq())
                            .put("head", head.hash().toString())
                            .put("published_files", published)
                            .put("published_files_agree", agree)
                            .build());
            return;
        }
        environment
                .out()
                .println("Restored: " + data.store(environment).name() + "\nEntries: " + head.seq() + "\nHead: "
                        + head.hash());
        if (published > 0) {
            environment
                    .out()
                    .println("Published files of closings with the bytes that the books say: " + agree + " of "
                            + published);
        }
    }

    /// Copies through the store, which refuses what is no ledger, and verifies the copy.
    private Optional<String> intoFile(Path source, Path target) throws IOException {
        Path half = target.resolveSibling(target.getFileName() + ".restoring");
        Files.deleteIfExists(half);
        upToDate(source, half);
        Optional<String> fault = VerifyCommand.firstFault(SqlStore.of(half), heads(), environment);
        if (fault.isPresent()) {
            Files.deleteIfExists(half);
        } else {
            Files.move(half, target);
        }
        return fault;
    }

    /// Verifies first: a database is not thrown away for a bad backup.
    private Optional<String> intoDatabase(Path backup, SqlStore target) throws IOException {
        Path source = data.folder(environment).resolve(DataFolder.FILE + ".restoring");
        Files.deleteIfExists(source);
        try {
            upToDate(backup, source);
            Optional<String> fault = VerifyCommand.firstFault(SqlStore.of(source), heads(), environment);
            if (fault.isEmpty()) {
                try (Books books = Books.open(source, environment.clock())) {
                    Transfer.run(books, target, environment.clock(), done -> {});
                }
                return VerifyCommand.firstFault(target, heads(), environment);
            }
            return fault;
        } finally {
            Files.deleteIfExists(source);
        }
    }

    /// A copy of the backup, brought up to this version; the backup itself stays as it is, whatever version
    /// made it.
    private void upToDate(Path backup, Path copy) {
        try {
            Books.open(backup, environment.clock()).close();
        } catch (LedgerRefusal e) {
            if (e.reason() != LedgerRefusal.Reason.OLDER_BOOKS) {
                throw e;
            }
        }
        SqlBackup.write(backup, copy);
        UpgradeCommand.run(SqlStore.of(copy), environment);
    }

    private List<Hash> heads() {
        return head == null ? List.of() : List.of(Hash.parse(head));
    }
}
