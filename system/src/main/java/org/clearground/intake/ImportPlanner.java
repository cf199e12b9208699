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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearground.code.Nearest;
import org.clearground.exchange.BadWorkbook;
import org.clearground.exchange.FileKind;
import org.clearground.exchange.Shortened;
import org.clearground.exchange.TableName;
import org.clearground.exchange.Workbooks;
import org.clearground.finding.Finding;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;

/// Finds out which files hold what, by their names.
final class ImportPlanner {

    private static final String PATTERN = "<type>.csv, <type>.geojson, <type>.xlsx, <type>.<list>.csv or"
            + " <type>.<list>.geojson, also after a prefix that ends with '-'";

    /// What spreadsheets are also called; they are refused by name, not overlooked.
    private static final Pattern OTHER_SHEETS = Pattern.compile(".*\\.(xlsm|xlsb|xls|ods)");

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
            boolean read = name.endsWith(".csv") || name.endsWith(".geojson") || name.endsWith(".xlsx");
            if (read || OTHER_SHEETS.matcher(name).matches()) {
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

    private void file(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path)) {
            refuse(name, "file.missing", "There is no such file.");
            return;
        }
        if (OTHER_SHEETS.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            refuse(name, "workbook.format", "Of workbooks only .xlsx is read, without macros: save it as that.");
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

    private void known(Path path, TableName table) throws IOException {
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
        if (table.kind() == FileKind.XLSX) {
            workbook(path, type.get(), table);
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

    /// Plans the sheets of a workbook; none may be overlooked.
    private void workbook(Path path, RecordType type, TableName table) throws IOException {
        String name = String.valueOf(path.getFileName());
        if (table.list().isPresent()) {
            refuse(name, "file.list", "A list comes as a sheet of the workbook " + type.name() + ".xlsx.");
            return;
        }
        try {
            List<Workbooks.SheetInfo> sheets = Workbooks.sheets(path);
            sheets.forEach(sheet -> sheet(path, type, sheet));
            if (sheets.stream().noneMatch(s -> s.name().equals(type.name()))) {
                refuse(
                        name,
                        "sheet.missing",
                        "The workbook has no sheet " + type.name() + ", which holds the records.");
            }
        } catch (BadWorkbook e) {
            findings.add(FileFinding.at(name, 0, e.finding()));
        }
    }

    private void sheet(Path path, RecordType type, Workbooks.SheetInfo sheet) {
        String name = String.valueOf(path.getFileName());
        if (Workbooks.OWN.contains(sheet.name()) || !sheet.filled()) {
            return;
        }
        if (sheet.hidden()) {
            refuse(
                    name,
                    "sheet.hidden",
                    "The sheet " + Shortened.of(sheet.name())
                            + " is hidden and something stands in it: show it, look, and delete what does not belong there.");
            return;
        }
        if (sheet.name().equals(type.name())) {
            files.add(new ImportFile(
                    path, type, Optional.empty(), FileKind.XLSX, ImportPlan.part(types, type, Optional.empty())));
            return;
        }
        Optional<ListOf> list =
                type.lists().stream().filter(l -> l.name().equals(sheet.name())).findFirst();
        if (list.isEmpty()) {
            List<String> known = new ArrayList<>(List.of(type.name()));
            type.lists().forEach(l -> known.add(l.name()));
            refuse(
                    name,
                    "sheet.unknown",
                    "The sheet " + Shortened.of(sheet.name()) + " is neither " + type.name()
                            + " nor one of its lists: did you mean '" + Nearest.to(sheet.name(), known)
                            + "'? Otherwise delete it.");
        } else if (sheet.rows()) {
            files.add(new ImportFile(path, type, list, FileKind.XLSX, ImportPlan.part(types, type, list)));
        }
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
