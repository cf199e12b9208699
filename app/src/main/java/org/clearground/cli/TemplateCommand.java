package org.clearground.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.clearground.books.RecordTypes;
import org.clearground.exchange.FileKind;
import org.clearground.exchange.Templates;
import org.clearground.exchange.XlsxTemplate;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.JsonText;
import org.clearground.record.Column;
import org.clearground.record.Labels;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes empty import files with an example row, and tells what their columns take.
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        header = "Import files to fill in: for one record type, or the list of types.",
        footer = {
            "",
            "Example: clearground template clearance_report --out forms",
            "Example: clearground template clearance_report --out forms --format XLSX"
        })
final class TemplateCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(arity = "0..1", paramLabel = "TYPE", description = "The record type; without it, the list of types.")
    @Nullable
    String type;

    @Option(names = "--out", paramLabel = "DIR", description = "Write the files here instead of describing them.")
    @Nullable
    Path out;

    @Option(
            names = "--format",
            description = "Of the files: ${COMPLETION-CANDIDATES}. Default: CSV, or GEOJSON where there is a boundary")
    @Nullable
    FileKind format;

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    @Mixin
    DataFolder data = new DataFolder();

    TemplateCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (type == null) {
            list();
            return Exit.DONE;
        }
        RecordType of = types().require(type);
        if (out != null) {
            write(of, environment.folder().resolve(out));
        } else if (json) {
            environment.out().println(toJson(of));
        } else {
            environment.out().print(Templates.describe(of));
        }
        return Exit.DONE;
    }

    /// With the country's own columns, where there are books.
    private RecordTypes types() {
        return RecordTypes.of(data.store(environment));
    }

    private void list() {
        if (json) {
            environment
                    .out()
                    .println(JsonObject.builder()
                            .put("types", JsonArray.of(types().imported(), TemplateCommand::toJson))
                            .build());
            return;
        }
        types().imported().forEach(t -> environment.out().println(Templates.files(t)));
        environment.out().println("\nWhat a type's columns take: clearground template TYPE");
    }

    private void write(RecordType of, Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, byte[]> files = format == FileKind.XLSX ? workbook(of) : files(of);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            if (Files.exists(target)) {
                throw new Refusal(target + " exists already; nothing was written over it.");
            }
            Files.write(target, file.getValue());
            environment.out().println(target);
        }
    }

    private static Map<String, byte[]> workbook(RecordType of) throws IOException {
        return Map.of(of.name() + ".xlsx", XlsxTemplate.write(of, Labels.of(Locale.ENGLISH)));
    }

    private Map<String, byte[]> files(RecordType of) {
        Map<String, String> files = new LinkedHashMap<>();
        boolean onMap = drawn(of.geometry().isPresent());
        files.put(of.name() + (onMap ? ".geojson" : ".csv"), onMap ? Templates.geoJson(of) : Templates.csv(of));
        for (ListOf list : of.lists()) {
            boolean drawn = drawn(list.columns().stream().anyMatch(c -> c.name().equals("geometry")));
            files.put(
                    of.name() + "." + list.name() + (drawn ? ".geojson" : ".csv"),
                    drawn ? Templates.geoJson(list) : Templates.csv(list));
        }
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    /// Whether a file is GeoJSON: as asked for, or where there is a boundary.
    private boolean drawn(boolean hasBoundary) {
        return format == null ? hasBoundary : format == FileKind.GEOJSON;
    }

    private static JsonObject toJson(RecordType of) {
        return JsonObject.builder()
                .put("type", of.name())
                .put("columns", JsonArray.of(of.columns(), TemplateCommand::toJson))
                .put(
                        "lists",
                        JsonArray.of(
                                of.lists(),
                                list -> JsonObject.builder()
                                        .put("name", list.name())
                                        .put("columns", JsonArray.of(list.columns(), TemplateCommand::toJson))
                                        .build()))
                .build();
    }

    private static JsonObject toJson(Column<?> column) {
        return JsonObject.builder()
                .put("name", column.name())
                .put("required", column.required())
                .put("expected", column.format().expected())
                .put("codes", JsonArray.of(column.format().codes(), JsonText::new))
                .build();
    }
}
