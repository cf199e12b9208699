package org.clearground.ledger.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.clearground.ledger.LedgerFailure;
import org.clearground.ledger.LedgerRefusal;

/// Copies a ledger as it is at one moment into one file.
public final class SqlBackup {

    private SqlBackup() {}

    /// Copies the file with a ledger, of whatever version, into a new file, also while others write. Refuses a
    /// target that exists, with [LedgerRefusal].
    public static void write(Path file, Path target) {
        if (Files.exists(target)) {
            throw new LedgerRefusal(LedgerRefusal.Reason.WRONG_FILE, target + " exists already; nothing was changed.");
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try {
            // What a broken backup left behind is of no use to anybody.
            Files.deleteIfExists(unfinished);
            vacuum(file, unfinished);
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            // The name appears only when the file is whole and on the disk.
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            throw SqlFailures.writing(e);
        } catch (IOException e) {
            throw new LedgerFailure("The backup could not be written to " + target + ": " + e.getMessage(), e);
        }
    }

    private static void vacuum(Path file, Path into) throws SQLException {
        try (Connection connection = SqlConnections.forBackup(file);
                PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, into.toAbsolutePath().toString());
            vacuum.executeUpdate();
        }
    }
}
