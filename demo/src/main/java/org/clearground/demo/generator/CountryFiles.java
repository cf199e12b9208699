package org.clearground.demo.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes the demonstration country's files. They are kept in the repository; this writes them again.
public final class CountryFiles {

    private static final String WRITTEN_BY = "demonstration generator";
    private static final String APPROVED_BY = "demonstration approver";

    private CountryFiles() {}

    /// Every file's text by its path below the country's folder.
    public static Map<String, String> all() {
        Map<String, String> files = new TreeMap<>();
        Sheet list = new Sheet("batches", "folder", "booked_at", "written_by", "approved_by", "correct", "files");
        for (Batch batch : new Batches().all()) {
            String names = batch.sheets().stream().map(Sheet::fileName).collect(Collectors.joining(" "));
            list.row(batch.folder(), batch.bookedAt(), WRITTEN_BY, APPROVED_BY, batch.correct() ? "yes" : "no", names);
            batch.sheets().forEach(s -> files.put(batch.folder() + "/" + s.fileName(), s.text()));
        }
        files.put(list.fileName(), list.text());
        return files;
    }

    /// Writes all files into the folder given as the only argument.
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        try {
            for (Map.Entry<String, String> file : all().entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
