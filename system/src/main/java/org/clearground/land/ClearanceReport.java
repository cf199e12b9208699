package org.clearground.land;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearground.ledger.Dims;
import org.clearground.ledger.Posting;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.Fields;
import org.clearground.record.GroundClaim;
import org.clearground.record.Lines;
import org.clearground.registry.Links;

/// What checks, the ground and postings need of a survey and clearance report.
///
/// @param activity     what was done
/// @param organisation who did it, by number
/// @param method       how
/// @param status       where the activity stands
/// @param place        where, by the place's number
/// @param startedOn    the first day
/// @param completedOn  the last day
/// @param statedArea   the area that the report states, if any
/// @param polygons     the ground it releases
/// @param finds        the items it found
public record ClearanceReport(
        Activity activity,
        String organisation,
        Method method,
        ActivityStatus status,
        String place,
        LocalDate startedOn,
        LocalDate completedOn,
        Optional<SquareMetres> statedArea,
        List<ReleasedPolygon> polygons,
        List<Find> finds) {

    /// The measure of items.
    public static final String ITEMS = "items";

    private static final String STATED = "area_stated";

    /// Copies the lists.
    public ClearanceReport {
        polygons = List.copyOf(polygons);
        finds = List.copyOf(finds);
    }

    /// The report in these fields; refuses fields without the required columns.
    public static ClearanceReport of(Fields fields) {
        return new ClearanceReport(
                fields.get(ClearanceReportType.ACTIVITY),
                fields.get(Links.ORGANISATION),
                fields.get(ClearanceReportType.METHOD),
                fields.get(ClearanceReportType.STATUS),
                fields.get(Links.PLACE),
                fields.get(ClearanceReportType.STARTED_ON),
                fields.get(ClearanceReportType.COMPLETED_ON),
                fields.find(ClearanceReportType.STATED_AREA),
                fields.list(ReleasedPolygon.LIST).stream()
                        .map(ReleasedPolygon::of)
                        .toList(),
                fields.list(Find.LIST).stream().map(Find::of).toList());
    }

    /// One claim per polygon, in their order. An EOD spot task releases no ground.
    List<GroundClaim> claims() {
        if (activity == Activity.EOD_SPOT) {
            return List.of();
        }
        Dims dims = Dims.NONE
                .with("activity", activity.code())
                .with("method", method.code())
                .with("organisation", organisation)
                .with("place", place);
        return polygons.stream().flatMap(p -> p.claim(dims).stream()).toList();
    }

    /// Items go from the ground to found, and on to destroyed where the report says so; on the day they were
    /// found, or else on the report's last day.
    List<Posting> postings() {
        List<Posting> postings = new ArrayList<>();
        for (Find find : finds) {
            Dims dims = Dims.NONE
                    .with("activity", activity.code())
                    .with("category", find.category().code())
                    .with("organisation", organisation)
                    .with("place", place);
            Lines lines = new Lines(ITEMS, find.foundOn().orElse(completedOn));
            lines.move("in_ground", "found", find.quantity().value(), dims.with("flow", "found"));
            if (find.destroyed()) {
                lines.move("found", "destroyed", find.quantity().value(), dims.with("flow", "destroyed"));
            }
            postings.addAll(lines.postings());
        }
        if (!claims().isEmpty()) {
            polygons.forEach(polygon -> postings.addAll(stated(polygon)));
        }
        return postings;
    }

    /// The area that the report states for a polygon, so that reports can be held beside the books; the
    /// polygon's own where it states none.
    private List<Posting> stated(ReleasedPolygon polygon) {
        if (polygon.outcome() == Outcome.UNKNOWN) {
            return List.of();
        }
        Dims dims = Dims.NONE
                .with("kind", polygon.kind().code())
                .with("organisation", organisation)
                .with("place", place);
        long area = polygon.statedArea().orElseGet(polygon.outline()::area).value();
        return new Lines(STATED, polygon.completedOn())
                .move(Lines.OUTSIDE, polygon.outcome().code(), area, dims)
                .postings();
    }
}
