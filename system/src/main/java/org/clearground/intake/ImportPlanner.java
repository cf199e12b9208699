package org.clearground.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearground.code.Nearest;
import org.clearground.exchange.Shortened;
import org.clearground.exchange.TableName;
import org.clearground.finding.Finding;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;

/// Finds out which files hold what, by their names.
final class ImportPlanner {

    private static final String PATTERN = "<type>.csv, <type>.geojson, <type>.<list>.csv or <type>.<list>.geojson, also"
            + " after a prefix that ends with '-'";

    private final List<RecordType> types;
    private final List<ImportFile> files = new ArrayList<>();
    private final List<FileFinding> findings = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    ImportPlanner(List<RecordType> types) {
        this.types = types;
    }

    /// What was wrong with names.
    List<FileFinding> findings() {
        return findings;
    }

    /// The plan for these files and folders; what is in a folder's folders is left alone.
    ImportPlan plan(List<Path> paths) throws IOException {
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                folder(path);
            } else {
                file(path);
            }
        }
        files.sort(Comparator.comparingInt(ImportFile::part).thenComparing(ImportFile::name));
        return new ImportPlan(types, files);
    }

    private void folder(Path folder) throws IOException {
        List<Path> inside;
        try (Stream<Path> all = Files.list(folder)) {
            inside = all.filter(Files::isRegularFile).sorted().toList();
        }
        int before = files.size() + findings.size();
        for (Path path : inside) {
            String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
            if (name.endsWith(".csv") || name.endsWith(".geojson")) {
                file(path);
            }
        }
        if (files.size() + findings.size() == before) {
            refuse(
                    String.valueOf(folder.getFileName()),
                    "folder.empty",
                    "The folder holds no file to import: " + PATTERN + ".");
        }
    }

    private void file(Path path) {
        String name = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path)) {
            refuse(name, "file.missing", "There is no such file.");
            return;
        }
        Optional<TableName> table = TableName.parse(name);
        if (table.isEmpty()) {
            refuse(name, "file.name", "The name does not say what the file holds: call it " + PATTERN + ".");
            return;
        }
        if (!names.add(name)) {
            refuse(name, "file.twice", "Two files of this import have the same name: give one of them a prefix.");
            return;
        }
        known(path, table.get());
    }

    private void known(Path path, TableName table) {
        String name = String.valueOf(path.getFileName());
        Optional<RecordType> type =
                types.stream().filter(t -> t.name().equals(table.type())).findFirst();
        if (type.isEmpty()) {
            List<String> known = types.stream().map(RecordType::name).toList();
            refuse(
                    name,
                    "file.type",
                    Shortened.of(table.type()) + " is not a record type: did you mean '"
                            + Nearest.to(table.type(), known) + "'?");
            return;
        }
        Optional<ListOf> list = Optional.empty();
        if (table.list().isPresent()) {
            list = type.get().lists().stream()
                    .filter(l -> l.name().equals(table.list().get()))
                    .findFirst();
            if (list.isEmpty()) {
                refuse(name, "file.list", noList(type.get(), table.list().get()));
                return;
            }
        }
        files.add(new ImportFile(path, type.get(), list, table.kind(), ImportPlan.part(types, type.get(), list)));
    }

    private static String noList(RecordType type, String asked) {
        List<String> known = type.lists().stream().map(ListOf::name).toList();
        return Shortened.of(asked) + " is not a list of " + type.name()
                + (known.isEmpty() ? ", which has none." : ": did you mean '" + Nearest.to(asked, known) + "'?");
    }

    private void refuse(String file, String code, String sentence) {
        findings.add(FileFinding.at(file, 0, Finding.fault(code, sentence)));
    }
}
