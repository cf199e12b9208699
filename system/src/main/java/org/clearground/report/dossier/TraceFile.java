package org.clearground.report.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.accident.AccidentType;
import org.clearground.books.Books;
import org.clearground.books.Claimed;
import org.clearground.books.Kept;
import org.clearground.books.Traces;
import org.clearground.geo.Position;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.MissedItemType;
import org.clearground.land.TaskOrderType;
import org.clearground.quantity.Period;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.Links;

/// The way back from a point to who released it: what current records claim there, the reports that released it
/// before the day in question, what inspected them, and what else their teams worked on around that time.
///
/// @param cause    the accident or missed item, if the trace begins with a record
/// @param position the point
/// @param day      the day on which something happened there
/// @param there    the claims whose ground holds the point, in the order in which ground is decided
/// @param near     claims within some hundred metres that do not hold it
/// @param releases the reports among them that released the point by that day
/// @param checks   what names these reports or their tasks, without the reports themselves
/// @param others   the other work of the same teams in the window
public record TraceFile(
        Optional<Kept> cause,
        Position position,
        LocalDate day,
        List<Claimed> there,
        List<Claimed> near,
        List<Kept> releases,
        List<Kept> checks,
        List<Kept> others) {

    /// How many days before and after its work a team's other work is listed.
    public static final int WINDOW_DAYS = 90;

    /// Some 110 m of latitude: boundaries and points are both measured with errors.
    private static final double NEAR_DEGREES = 0.001;

    /// The trace from an accident or a missed item; empty when there is no such record. Refuses one without a
    /// position.
    public static Optional<TraceFile> from(Books books, String type, String number) {
        long head = books.ledger().head().seq();
        return books.kept(type, number, head).map(cause -> {
            Position position = Columns.position(cause.fields())
                    .orElseThrow(() -> new IllegalArgumentException("The record " + number
                            + " has no longitude and latitude: correct it, or name the point with --point."));
            return trace(books, Optional.of(cause), position, day(cause.fields(), type));
        });
    }

    /// The trace from a point on a day.
    public static TraceFile at(Books books, Position position, LocalDate day) {
        return trace(books, Optional.empty(), position, day);
    }

    private static LocalDate day(Fields fields, String type) {
        return switch (type) {
            case AccidentType.TYPE -> fields.get(AccidentType.FROM_DAY);
            case MissedItemType.TYPE -> fields.get(MissedItemType.FOUND_ON);
            default ->
                throw new IllegalArgumentException("A trace begins with an " + AccidentType.TYPE + " or a "
                        + MissedItemType.TYPE + ", not with a " + type + ".");
        };
    }

    private static TraceFile trace(Books books, Optional<Kept> cause, Position position, LocalDate day) {
        Traces traces = new Traces(books);
        List<Claimed> there = new ArrayList<>();
        List<Claimed> near = new ArrayList<>();
        traces.claimsAround(position, NEAR_DEGREES)
                .forEach(c -> (c.act().outline().contains(position) ? there : near).add(c));
        Map<String, Kept> releases = new LinkedHashMap<>();
        there.stream()
                .filter(c -> c.record().type().name().equals(ClearanceReportType.TYPE))
                .filter(c -> !c.act().key().day().isAfter(day))
                .forEach(c -> releases.put(c.record().number(), c.record()));
        List<Kept> reports = List.copyOf(releases.values());
        return new TraceFile(
                cause, position, day, there, near, reports, checks(books, reports), others(traces, reports));
    }

    private static List<Kept> checks(Books books, List<Kept> reports) {
        long head = books.ledger().head().seq();
        Map<Long, Kept> found = new LinkedHashMap<>();
        for (Kept report : reports) {
            books.pointing(ClearanceReportType.TYPE, report.number(), head)
                    .forEach(k -> found.put(k.entry().seq(), k));
            report.fields().find(ClearanceReportType.TASK).ifPresent(task -> {
                books.kept(TaskOrderType.TYPE, task, head)
                        .ifPresent(k -> found.put(k.entry().seq(), k));
                books.pointing(TaskOrderType.TYPE, task, head).stream()
                        .filter(k -> !k.type().name().equals(ClearanceReportType.TYPE))
                        .forEach(k -> found.put(k.entry().seq(), k));
            });
        }
        return List.copyOf(found.values());
    }

    private static List<Kept> others(Traces traces, List<Kept> reports) {
        Map<String, Kept> found = new LinkedHashMap<>();
        for (Kept report : reports) {
            Fields fields = report.fields();
            Period window = new Period(
                    fields.get(ClearanceReportType.STARTED_ON).minusDays(WINDOW_DAYS),
                    fields.get(ClearanceReportType.COMPLETED_ON).plusDays(WINDOW_DAYS));
            traces.workOf(
                            fields.get(Links.ORGANISATION),
                            fields.find(ClearanceReportType.TEAM).orElse(""),
                            window)
                    .forEach(k -> found.putIfAbsent(k.number(), k));
        }
        reports.forEach(r -> found.remove(r.number()));
        return List.copyOf(found.values());
    }
}
