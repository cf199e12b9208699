package org.clearground.record;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes the part of `docs/import-files.md` that follows from the types: their files, columns and codes.
final class ImportFilesPage {

    private final Labels labels = Labels.of(Locale.ENGLISH);
    private final StringBuilder page = new StringBuilder();
    private final Map<String, Format<?>> lists = new TreeMap<>();

    private ImportFilesPage() {}

    /// The generated part: one section per type, then the coded lists.
    static String generated(List<RecordType> types) {
        ImportFilesPage page = new ImportFilesPage();
        page.line("## The types").line("");
        types.forEach(page::type);
        page.line("## The coded lists")
                .line("")
                .line("An empty cell of a coded list reads as `unknown`.")
                .line("");
        page.lists.forEach(page::codes);
        return page.page.toString();
    }

    private void type(RecordType type) {
        line("### `" + type.name() + "`").line("");
        line(labels.type(type) + ": `" + file(type.name(), type.columns()) + "`")
                .line("");
        table(type, null, type.columns());
        for (ListOf list : type.lists()) {
            String name = type.name() + "." + list.name();
            line(labels.list(type, list) + ": `" + file(name, list.columns())
                            + "`, keyed by `number`, the number of its " + type.name())
                    .line("");
            table(type, list, list.columns());
        }
    }

    private static String file(String name, List<Column<?>> columns) {
        boolean drawn = columns.stream()
                .anyMatch(c -> c.format().storage() == Format.Storage.POLYGON
                        || c.format().storage() == Format.Storage.LINE
                                && c.name().equals("geometry"));
        return name + (drawn ? ".geojson" : ".csv");
    }

    private void table(RecordType type, @Nullable ListOf list, List<Column<?>> columns) {
        line("| column | must be filled | what it says | how it is written |").line("|---|---|---|---|");
        for (Column<?> column : columns) {
            line("| `" + column.name() + "` | " + (column.required() ? "yes" : "") + " | "
                    + labels.help(type, list, column) + " | " + written(column.format()) + " |");
        }
        line("");
    }

    private String written(Format<?> format) {
        Optional<String> codes = format.listName();
        if (codes.isPresent()) {
            lists.put(codes.get(), format);
            return "a code of [" + codes.get() + "](#" + codes.get() + ")";
        }
        return format.refersTo()
                .map(other -> "the number of a [" + other + "](#" + other + ")")
                .orElse(format.expected());
    }

    private void codes(String name, Format<?> format) {
        line("### " + name).line("");
        line(labels.codeList(name) + ":").line("");
        line("| code | meaning |").line("|---|---|");
        format.codes().forEach(code -> line("| `" + code + "` | " + labels.code(name, code) + " |"));
        line("");
    }

    private ImportFilesPage line(String text) {
        page.append(text).append('\n');
        return this;
    }
}
