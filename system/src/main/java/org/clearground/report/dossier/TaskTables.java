package org.clearground.report.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearground.attachment.AttachmentType;
import org.clearground.books.Kept;
import org.clearground.books.OpenGroundAt;
import org.clearground.land.ClearanceReport;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.Find;
import org.clearground.land.HazardAreaType;
import org.clearground.land.ReleasedPolygon;
import org.clearground.quantity.Depth;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.Links;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;

/// The tables that bring several of a task's records side by side.
final class TaskTables {

    private static final Set<String> NUMBERS =
            Set.of("area", "rest", "released", "items", "depth", "stated", "quantity");

    private final TaskFile file;
    private final Words words;

    TaskTables(TaskFile file, Words words) {
        this.file = file;
        this.words = words;
    }

    /// @param open how much ground of a hazard is open in the books at the file's prefix
    Optional<Table> hazards(OpenGroundAt open) {
        List<List<String>> rows = new ArrayList<>();
        for (Kept hazard : file.hazards()) {
            Fields fields = hazard.fields();
            var outline = fields.get(HazardAreaType.GEOMETRY);
            rows.add(List.of(
                    hazard.number(),
                    words.value(HazardAreaType.CLASS, fields),
                    words.value(HazardAreaType.KIND, fields),
                    words.value(HazardAreaType.RECORDED_ON, fields),
                    words.value(HazardAreaType.STATUS, fields),
                    words.area(outline.area()),
                    words.area(open.of(hazard.number()))));
        }
        return table("hazards", List.of("number", "class", "kind", "recorded", "status", "area", "rest"), rows);
    }

    Optional<Table> work() {
        List<List<String>> rows = new ArrayList<>();
        for (Kept kept : file.of(ClearanceReportType.TYPE)) {
            Fields fields = kept.fields();
            ClearanceReport report = ClearanceReport.of(fields);
            String team = words.value(ClearanceReportType.TEAM, fields);
            SquareMetres area = report.polygons().stream()
                    .map(p -> p.outline().area())
                    .reduce(SquareMetres.ZERO, SquareMetres::plus);
            long items =
                    report.finds().stream().mapToLong(f -> f.quantity().value()).sum();
            rows.add(List.of(
                    kept.number(),
                    words.value(ClearanceReportType.ACTIVITY, fields),
                    words.value(Links.ORGANISATION, fields) + (team.isEmpty() ? "" : ", " + team),
                    words.value(ClearanceReportType.METHOD, fields),
                    report.startedOn().toString(),
                    report.completedOn().toString(),
                    words.value(ClearanceReportType.STATUS, fields),
                    words.area(area),
                    words.numbers().print(items)));
        }
        return table(
                "work",
                List.of("number", "activity", "organisation", "method", "from", "to", "status", "released", "items"),
                rows);
    }

    Optional<Table> released() {
        List<List<String>> rows = new ArrayList<>();
        for (Kept kept : file.of(ClearanceReportType.TYPE)) {
            for (Fields row : kept.fields().list(ReleasedPolygon.LIST)) {
                ReleasedPolygon polygon = ReleasedPolygon.of(row);
                rows.add(List.of(
                        kept.number(),
                        words.value(ReleasedPolygon.OUTCOME, row),
                        words.value(ReleasedPolygon.KIND, row),
                        polygon.depth().map(Depth::toString).orElse(""),
                        polygon.completedOn().toString(),
                        polygon.statedArea().map(words::area).orElse(""),
                        words.area(polygon.outline().area())));
            }
        }
        return table("released", List.of("report", "outcome", "kind", "depth", "completed", "stated", "area"), rows);
    }

    Optional<Table> finds() {
        List<List<String>> rows = new ArrayList<>();
        for (Kept kept : file.of(ClearanceReportType.TYPE)) {
            for (Fields row : kept.fields().list(Find.LIST)) {
                rows.add(List.of(
                        kept.number(),
                        words.value(Find.CATEGORY, row),
                        words.value(Find.MODEL, row),
                        words.value(Find.QUANTITY, row),
                        Columns.position(row).map(words::position).orElse(""),
                        words.value(Find.DEPTH, row),
                        words.value(Find.CONDITION, row),
                        words.value(Find.DISPOSAL, row)));
            }
        }
        return table(
                "finds",
                List.of("report", "category", "model", "quantity", "position", "depth", "condition", "disposal"),
                rows);
    }

    Optional<Table> points(List<Leg> legs) {
        List<List<String>> rows = legs.stream()
                .map(leg -> List.of(
                        leg.label(),
                        words.labels().code("point_kind", leg.kind().code()),
                        words.position(leg.position()),
                        leg.way().map(this::way).orElse(""),
                        leg.stated().map(this::way).orElse(""),
                        leg.marker().orElse("")))
                .toList();
        return table("points", List.of("point", "what", "position", "way", "stated_way", "marker"), rows);
    }

    Optional<Table> attachments(List<Kept> attachments) {
        List<List<String>> rows = attachments.stream()
                .map(Kept::fields)
                .map(f -> List.of(
                        words.value(AttachmentType.OF_NUMBER, f),
                        words.value(AttachmentType.TITLE, f),
                        words.value(AttachmentType.DAY, f),
                        words.value(AttachmentType.MEDIA_TYPE, f),
                        words.value(AttachmentType.SHA256, f)))
                .toList();
        return table("attachments", List.of("record", "title", "day", "media", "hash"), rows);
    }

    private String way(Leg.Way way) {
        return words.say(
                        "way",
                        Map.of("bearing", words.decimal(way.bearing(), 1), "metres", words.decimal(way.metres(), 1)))
                .plain();
    }

    private Table.HeadCell head(String column) {
        String text = words.text("head." + column);
        return NUMBERS.contains(column) ? Table.HeadCell.number(text) : Table.HeadCell.words(text);
    }

    /// Columns that no row fills are left out; without rows there is no table.
    private Optional<Table> table(String id, List<String> columns, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            if (rows.stream().anyMatch(r -> !r.get(column).isEmpty())) {
                filled.add(i);
            }
        }
        List<Table.HeadCell> head =
                filled.stream().map(i -> head(columns.get(i))).toList();
        List<Table.Row> body = rows.stream()
                .map(r -> RecordTable.row(filled.stream().map(r::get).toList()))
                .toList();
        return Optional.of(new Table(id, Rich.of(words.text("table." + id)), List.of(head), body, List.of()));
    }
}
