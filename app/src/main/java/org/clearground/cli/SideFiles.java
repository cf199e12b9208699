package org.clearground.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearground.intake.waiting.SqlWaitingList;
import org.clearground.ledger.store.SqlBackup;
import org.clearground.web.people.SqlAccounts;

/// The files of a data folder that are no part of the books and go with a backup nevertheless: who may sign in
/// (passwords
/// as salted hashes only) with the audit list, and what was sent and waits for approval.
final class SideFiles {

    private static final List<String> NAMES = List.of(SqlAccounts.FILE, SqlWaitingList.FILE);

    private SideFiles() {}

    private static Path besideBackup(Path backup, String name) {
        return backup.resolveSibling(backup.getFileName() + "." + name);
    }

    /// Copies those that a data folder has beside a backup, each as it is at one moment.
    static void write(Path folder, Path backup) {
        for (String name : NAMES) {
            if (Files.exists(folder.resolve(name))) {
                SqlBackup.write(folder.resolve(name), besideBackup(backup, name));
            }
        }
    }

    /// Puts those that a backup has into a data folder that lacks them.
    static void restore(Path backup, Path folder) throws IOException {
        for (String name : NAMES) {
            Path there = folder.resolve(name);
            if (Files.exists(besideBackup(backup, name)) && !Files.exists(there)) {
                Files.copy(besideBackup(backup, name), there);
            }
        }
    }
}
