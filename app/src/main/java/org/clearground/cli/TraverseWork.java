package org.clearground.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.clearground.exchange.Dialect;
import org.clearground.exchange.FileKind;
import org.clearground.exchange.Row;
import org.clearground.exchange.RowFiles;
import org.clearground.exchange.RowSink;
import org.clearground.exchange.Separator;
import org.clearground.exchange.TextEncoding;
import org.clearground.finding.Finding;
import org.clearground.geo.CheckedOutline;
import org.clearground.geo.OutlineChecks;
import org.clearground.geo.OutlineRules;
import org.clearground.geo.notation.Boundary;
import org.clearground.geo.notation.BoundaryPoint;
import org.clearground.geo.notation.PointTexts;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.JsonText;
import org.clearground.record.BadText;
import org.clearground.record.Column;
import org.clearground.record.Fields;
import org.clearground.record.TurningPoints;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Reads a traverse from a CSV file and tells the boundary that it makes.
final class TraverseWork {

    @Option(names = "--traverse", paramLabel = "FILE", description = "A CSV file of turning points.")
    @Nullable
    Path file;

    @Option(
            names = "--limit",
            description = "Refuse a closing error above 1:LIMIT of the perimeter. Default: ${DEFAULT-VALUE}")
    double limit = TurningPoints.USUAL_LIMIT;

    @Option(names = "--separator", description = "Between CSV cells: ${COMPLETION-CANDIDATES}. Default: COMMA")
    Separator separator = Separator.COMMA;

    @Option(names = "--encoding", description = "Of the CSV file: ${COMPLETION-CANDIDATES}. Default: UTF_8")
    TextEncoding encoding = TextEncoding.UTF_8;

    /// Tells the boundary, or what is wrong with the file.
    int run(Environment environment, boolean json) throws IOException {
        Path path = environment.folder().resolve(Objects.requireNonNull(file));
        if (!Files.isRegularFile(path)) {
            throw new Refusal("There is no file " + path + ".");
        }
        Rows rows = new Rows();
        RowFiles.read(path, FileKind.CSV, new Dialect(separator, false, encoding), rows);
        if (!rows.faults.isEmpty()) {
            throw new Refusal(String.join("\n", rows.faults));
        }
        TurningPoints.Worked worked = TurningPoints.work(TurningPoints.LIST, rows.fields, 1, limit);
        List<String> said = worked.findings().stream().map(rows::words).toList();
        if (worked.find().isEmpty()) {
            throw new Refusal(String.join("\n", said));
        }
        Boundary boundary = worked.find().orElseThrow();
        CheckedOutline outline = OutlineChecks.check(boundary.outline(), OutlineRules.GICHD);
        List<String> warnings = new ArrayList<>(said);
        outline.findings().forEach(f -> warnings.add(f.message()));
        environment
                .out()
                .print(json ? toJson(boundary, outline, warnings) + "\n" : toText(boundary, outline, warnings));
        return outline.find().isPresent() ? Exit.DONE : Exit.REFUSED;
    }

    private static String toText(Boundary boundary, CheckedOutline outline, List<String> warnings) {
        Text table = new Text().row(List.of("point", "kind", "latitude, longitude", "moved by"));
        for (BoundaryPoint point : boundary.points()) {
            table.row(List.of(
                    point.name(),
                    point.kind().code(),
                    new PointTexts(point.position()).decimal(),
                    decimal(point.moved()) + " m"));
        }
        Text sums = new Text();
        boundary.findClosing()
                .ifPresent(c -> sums.row(List.of("closing error", c.words() + ", spread by the compass rule")));
        outline.find()
                .ifPresent(o -> sums.row(List.of("area", Text.grouped(o.area().value()) + " m²")));
        warnings.forEach(w -> sums.row(List.of("finding", w)));
        return table + "\n" + sums;
    }

    private static JsonObject toJson(Boundary boundary, CheckedOutline outline, List<String> warnings) {
        JsonObject.Builder object = JsonObject.builder()
                .put("points", JsonArray.of(boundary.points(), TraverseWork::toJson))
                .put("findings", JsonArray.of(warnings, JsonText::new));
        boundary.findClosing()
                .ifPresent(c -> object.put("closing_error_metres", decimal(c.metres()))
                        .put("perimeter_metres", decimal(c.perimeter()))
                        .put("closing_error", c.words()));
        outline.find().ifPresent(o -> object.put("area", o.area().value()).put("geometry", o.wkt()));
        return object.build();
    }

    private static JsonObject toJson(BoundaryPoint point) {
        return JsonObject.builder()
                .put("point", point.name())
                .put("kind", point.kind().code())
                .put("wgs84", point.position().wkt())
                .put("moved_metres", decimal(point.moved()))
                .build();
    }

    /// Metres with two decimals.
    static String decimal(double metres) {
        return BigDecimal.valueOf(metres).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /// The rows of the file as fields, and what cannot be read.
    private static final class Rows implements RowSink {

        private final List<Fields> fields = new ArrayList<>();
        private final List<Long> lines = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();

        @Override
        public void header(long line, List<String> names) {
            Set<String> known = new HashSet<>();
            TurningPoints.LIST.columns().forEach(c -> known.add(c.name()));
            names.stream()
                    .filter(n -> !known.contains(n))
                    .forEach(n -> faults.add("Line " + line + ": '" + n + "' is not a column of turning points."));
        }

        @Override
        public void row(Row row) {
            Fields.Builder builder = Fields.builder();
            for (Column<?> column : TurningPoints.LIST.columns()) {
                read(row, column, builder);
            }
            fields.add(builder.build());
            lines.add(row.line());
        }

        private <T> void read(Row row, Column<T> column, Fields.Builder builder) {
            String cell = row.cells().get(column.name());
            try {
                if (cell != null) {
                    builder.parse(column, cell);
                } else if (column.required()) {
                    faults.add("Line " + row.line() + ": '" + column.name() + "' is empty.");
                }
            } catch (BadText e) {
                faults.add("Line " + row.line() + ": " + e.getMessage());
            }
        }

        @Override
        public void finding(long line, Finding finding) {
            if (finding.isFault()) {
                faults.add("Line " + line + ": " + finding.message());
            }
        }

        /// A finding with the line of its row.
        String words(Finding finding) {
            String field = finding.where().findField().orElse("");
            String index = field.replaceAll("[^0-9]", "");
            return (index.isEmpty() ? "" : "Line " + lines.get(Integer.parseInt(index) - 1) + ": ")
                    + (finding.isFault() ? "" : finding.severity().name().toLowerCase(Locale.ROOT) + ": ")
                    + finding.message();
        }
    }
}
