package org.clearground.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.clearground.attachment.AttachmentStore;
import org.clearground.attachment.AttachmentType;
import org.clearground.books.Books;
import org.clearground.finding.Finding;

/// The files that the books' attachments name: checked, and copied with the books.
final class AttachedFiles {

    private AttachedFiles() {}

    /// The folder beside a backup's file that holds its attachments.
    static Path besideBackup(Path backup) {
        return backup.resolveSibling(backup.getFileName() + "." + AttachmentStore.FOLDER);
    }

    /// What is wrong with the files beside the books.
    static List<String> faults(Books books, Path dataFolder) {
        AttachmentStore store = AttachmentStore.in(dataFolder);
        List<String> faults = new ArrayList<>();
        for (String sha256 : named(books)) {
            tried(() -> store.check(sha256)).map(Finding::message).ifPresent(faults::add);
        }
        return faults;
    }

    /// Copies every file that the books name; says which could not be.
    static List<String> copy(Books books, AttachmentStore from, AttachmentStore to) {
        List<String> faults = new ArrayList<>();
        for (String sha256 : named(books)) {
            tried(() -> to.take(sha256, from)).map(Finding::message).ifPresent(faults::add);
        }
        return faults;
    }

    private static TreeSet<String> named(Books books) {
        TreeSet<String> named = new TreeSet<>();
        books.current(
                AttachmentType.TYPE,
                books.ledger().head().seq(),
                (_, fields) -> named.add(fields.get(AttachmentType.SHA256)));
        return named;
    }

    private interface Work {
        Optional<Finding> run() throws IOException;
    }

    private static Optional<Finding> tried(Work work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
