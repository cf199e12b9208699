package org.clearground.report.closing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The published files of closings, carried with a backup. They are copied as they are: `verify` holds them against
/// their entries.
public final class ClosingCopies {

    private ClosingCopies() {}

    /// The folder beside a backup's file that holds the published files.
    public static Path besideBackup(Path backup) {
        return backup.resolveSibling(backup.getFileName() + ".closings");
    }

    /// The folder of a data folder that holds them.
    public static Path in(Path dataFolder) {
        return ClosingFiles.folder(dataFolder);
    }

    /// Copies every file below a folder; a file that is there already is left as it is. Without the folder there is
    /// nothing to copy.
    public static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            if (!Files.exists(target)) {
                Path parent = target.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.copy(file, target);
            }
        }
    }
}
