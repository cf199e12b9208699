package org.clearground.intake.waiting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Files that were sent, laid into a folder of their own for as long as an import reads them.
public final class LaidFiles implements AutoCloseable {

    private final Path folder;
    private final List<Path> paths = new ArrayList<>();

    private LaidFiles(Path folder) {
        this.folder = folder;
    }

    /// Lays the files into a new folder below this one.
    ///
    /// @param prefix stands before each name, as `form-12-`
    public static LaidFiles of(Path below, List<KeptFile> files, String prefix) throws IOException {
        Files.createDirectories(below);
        LaidFiles laid = new LaidFiles(Files.createTempDirectory(below, "sent-"));
        for (KeptFile file : files) {
            Path path = laid.folder.resolve(prefix + file.name()).normalize();
            if (!laid.folder.equals(path.getParent())) {
                laid.close();
                throw new IllegalArgumentException("'" + file.name() + "' is not the name of a file.");
            }
            Files.write(path, file.bytes());
            laid.paths.add(path);
        }
        return laid;
    }

    /// Where it is; other temporary files may lie there too.
    public Path folder() {
        return folder;
    }

    /// The files, in their order.
    public List<Path> paths() {
        return List.copyOf(paths);
    }

    @Override
    public void close() throws IOException {
        List<Path> inside;
        try (Stream<Path> all = Files.list(folder)) {
            inside = all.toList();
        }
        for (Path path : inside) {
            Files.delete(path);
        }
        Files.delete(folder);
    }
}
