package org.clearground.report.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearground.attachment.AttachmentStore;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.books.OpenGroundAt;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.CompletionReportType;
import org.clearground.land.MapPoint;
import org.clearground.land.ReleasedPolygon;
import org.clearground.ledger.Prefix;
import org.clearground.report.document.Block;
import org.clearground.report.document.Document;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Table;

/// The dossier of one task: order, hazards, work, finds, completion with its map, all other records that name the
/// task, and lines to sign. The same books, prefix and language give the same document.
public final class TaskDossier {

    private static final Set<String> WITH_SECTIONS_OF_THEIR_OWN =
            Set.of(ClearanceReportType.TYPE, CompletionReportType.TYPE);

    private final TaskFile file;
    private final Books books;
    private final OpenGroundAt open;
    private final Words words;
    private final TaskPhotos photos;
    private final List<Block> blocks = new ArrayList<>();

    private TaskDossier(TaskFile file, Books books, AttachmentStore store, String language) {
        this.file = file;
        this.books = books;
        open = new OpenGroundAt(books, file.known().seq());
        words = new Words(books, file.known().seq(), language);
        photos = new TaskPhotos(store, words);
    }

    /// The dossier of a task as known at a prefix; empty when the books know no such task.
    ///
    /// @param store    where the photos of its records are kept; those that cannot be printed are told
    /// @param language a tag such as `en`; English where that language has no texts
    public static Optional<Document> of(
            Books books, AttachmentStore store, String task, Prefix known, String language) {
        return TaskFile.read(books, task, known).map(file -> new TaskDossier(file, books, store, language).document());
    }

    /// The day of the prefix's last booking: the date of the files.
    public static LocalDate made(Books books, Prefix known) {
        return Stamps.made(books, known);
    }

    private Document document() {
        say("about", Map.of("task", file.number()));
        say("about.none", Map.of());
        gaps();
        heading("order");
        file.order()
                .ifPresentOrElse(
                        o -> blocks.addAll(new RecordTable(words).blocks(o, List.of())),
                        () -> say("gap.order", Map.of()));
        TaskTables tables = new TaskTables(file, words);
        section("hazards", tables.hazards(open));
        section("work", tables.work());
        section("released", tables.released());
        section("finds", tables.finds());
        completion(tables);
        others();
        List<Kept> attachments = file.attachments(books);
        section("attachments", tables.attachments(attachments));
        blocks.addAll(photos.blocks(attachments));
        signatures();
        String title = words.say("title", Map.of("task", file.number())).plain();
        String period = words.say("period", Map.of("task", file.number())).plain();
        return new Document(title, words.language(), Stamps.of(books, file.known(), words, period), List.of(), blocks);
    }

    private void gaps() {
        heading("gaps");
        List<TaskGap> gaps = TaskGap.in(file, open);
        if (gaps.isEmpty()) {
            say("gaps.none", Map.of());
        } else {
            blocks.add(new Block.Points(
                    gaps.stream().map(g -> Rich.of(words.text(g.key()))).toList()));
        }
    }

    private void section(String name, Optional<Table> table) {
        heading(name);
        table.ifPresentOrElse(t -> blocks.add(new Block.Tabled(t)), () -> say(name + ".none", Map.of()));
    }

    private void completion(TaskTables tables) {
        heading("completion");
        RecordTable records = new RecordTable(words);
        file.of(CompletionReportType.TYPE).forEach(k -> blocks.addAll(records.blocks(k, List.of(MapPoint.LIST))));
        List<Leg> legs = legs();
        if (file.completion().isEmpty()) {
            say("completion.none", Map.of());
        }
        new TaskMap(file, words, legs)
                .draw()
                .ifPresent(drawing -> blocks.add(new Block.Figure(
                        drawing, words.say("map.caption", Map.of("task", file.number())), Optional.empty())));
        tables.points(legs).ifPresent(t -> blocks.add(new Block.Tabled(t)));
    }

    /// The points that the completion report gives, else the corners of what was released.
    private List<Leg> legs() {
        List<Leg> points = file.completion()
                .map(c -> Leg.ofPoints(c.fields().list(MapPoint.LIST)))
                .orElse(List.of());
        if (!points.isEmpty()) {
            return points;
        }
        List<Leg> corners = new ArrayList<>();
        int polygon = 0;
        for (ReleasedPolygon released : file.polygons()) {
            corners.addAll(Leg.ofOutline(released.outline(), (char) ('A' + polygon++ % 26) + "\u2009"));
        }
        return corners;
    }

    private void others() {
        List<Kept> others = file.records().entrySet().stream()
                .filter(e -> !WITH_SECTIONS_OF_THEIR_OWN.contains(e.getKey()))
                .flatMap(e -> e.getValue().stream())
                .toList();
        if (!others.isEmpty()) {
            heading("others");
            others.forEach(k -> blocks.addAll(new RecordTable(words).blocks(k, List.of())));
        }
    }

    private void signatures() {
        heading("sign");
        String contact = file.completion()
                .flatMap(c -> c.fields().find(CompletionReportType.CONTACT))
                .orElse(words.text("sign.contact"));
        say("sign.text", Map.of("contact", contact));
        List<Table.Row> rows = List.of("team", "quality", "authority", "community").stream()
                .map(who -> RecordTable.row(List.of(words.text("sign." + who), "", "", "")))
                .toList();
        blocks.add(new Block.Tabled(new Table(
                "signatures",
                Rich.of(words.text("table.sign")),
                new RecordTable(words).head(List.of("head.role", "head.name", "head.day", "head.signature")),
                rows,
                List.of())));
    }

    private void heading(String name) {
        blocks.add(new Block.Heading(2, "section-" + name, Rich.of(words.text("section." + name))));
    }

    private void say(String key, Map<String, String> values) {
        blocks.add(new Block.Paragraph(words.say(key, values)));
    }
}
