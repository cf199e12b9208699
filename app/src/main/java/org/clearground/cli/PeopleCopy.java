package org.clearground.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearground.ledger.store.SqlBackup;
import org.clearground.web.people.SqlAccounts;

/// The accounts of the pages, carried with a backup: who may sign in (passwords as salted hashes only) and the
/// audit list.
final class PeopleCopy {

    private PeopleCopy() {}

    /// The file beside a backup's file.
    private static Path besideBackup(Path backup) {
        return backup.resolveSibling(backup.getFileName() + "." + SqlAccounts.FILE);
    }

    /// Copies the accounts of a data folder beside a backup, as they are at one moment; nothing where there are
    /// none.
    static void write(Path folder, Path backup) {
        Path people = folder.resolve(SqlAccounts.FILE);
        if (Files.exists(people)) {
            SqlBackup.write(people, besideBackup(backup));
        }
    }

    /// Puts them into a data folder that has none.
    static void restore(Path backup, Path folder) throws IOException {
        Path people = folder.resolve(SqlAccounts.FILE);
        if (Files.exists(besideBackup(backup)) && !Files.exists(people)) {
            Files.copy(besideBackup(backup), people);
        }
    }
}
