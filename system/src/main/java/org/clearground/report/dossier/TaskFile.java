package org.clearground.report.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearground.attachment.AttachmentType;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.land.ClearanceReport;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.CompletionReportType;
import org.clearground.land.HazardAreaType;
import org.clearground.land.ReleasedPolygon;
import org.clearground.land.TaskOrderType;
import org.clearground.ledger.Prefix;

/// All that the books hold of one task, as known at a prefix.
///
/// @param number  the task's number
/// @param known   how much of the books counts
/// @param order   the order, if the books hold it
/// @param hazards the hazards that the order lists, then those whose ground the task's reports changed
/// @param records every record that names the task, by type, in the order of the list of types
public record TaskFile(
        String number, Prefix known, Optional<Kept> order, List<Kept> hazards, Map<String, List<Kept>> records) {

    /// Reads a task's file; empty when no record names the task and there is no order of it.
    public static Optional<TaskFile> read(Books books, String number, Prefix known) {
        Optional<Kept> order = books.kept(TaskOrderType.TYPE, number, known.seq());
        List<Kept> naming = books.pointing(TaskOrderType.TYPE, number, known.seq());
        if (order.isEmpty() && naming.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Kept>> records = new LinkedHashMap<>();
        books.types().names().forEach(type -> {
            List<Kept> ofType =
                    naming.stream().filter(k -> k.type().name().equals(type)).toList();
            if (!ofType.isEmpty()) {
                records.put(type, ofType);
            }
        });
        return Optional.of(new TaskFile(number, known, order, hazards(books, order, naming, known.seq()), records));
    }

    private static List<Kept> hazards(Books books, Optional<Kept> order, List<Kept> naming, long known) {
        Map<String, Kept> hazards = new LinkedHashMap<>();
        order.ifPresent(o -> o.fields()
                .list(TaskOrderType.HAZARDS)
                .forEach(row -> books.kept(HazardAreaType.TYPE, row.get(TaskOrderType.HAZARD), known)
                        .ifPresent(h -> hazards.put(h.number(), h))));
        naming.stream()
                .flatMap(k -> books.groundOf(k.entry(), known).stream())
                .filter(k -> k.type().name().equals(HazardAreaType.TYPE))
                .forEach(h -> hazards.putIfAbsent(h.number(), h));
        return List.copyOf(hazards.values());
    }

    /// The task's records of a type.
    List<Kept> of(String type) {
        return records.getOrDefault(type, List.of());
    }

    /// The task's survey and clearance reports, read.
    List<ClearanceReport> reports() {
        return of(ClearanceReportType.TYPE).stream()
                .map(k -> ClearanceReport.of(k.fields()))
                .toList();
    }

    /// The polygons that the task's reports release.
    List<ReleasedPolygon> polygons() {
        List<ReleasedPolygon> polygons = new ArrayList<>();
        reports().forEach(r -> polygons.addAll(r.polygons()));
        return polygons;
    }

    /// The photos, scans and signed papers of the order, the hazards and every record of the task.
    List<Kept> attachments(Books books) {
        return Stream.of(
                        order.stream(),
                        hazards.stream(),
                        records.values().stream().flatMap(List::stream))
                .flatMap(s -> s)
                .flatMap(k -> books.pointing(k.type().name(), k.number(), known.seq()).stream())
                .filter(k -> k.type().name().equals(AttachmentType.TYPE))
                .toList();
    }

    /// The newest completion report.
    Optional<Kept> completion() {
        List<Kept> all = of(CompletionReportType.TYPE);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }
}
