package org.clearground.geo;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.clearground.finding.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/// What can be wrong between rings that are good each: holes outside their shell, parts on top of each other.
final class PartChecks {

    private PartChecks() {}

    /// Whether the holes lie in the shell and apart from each other; the first that does not is told.
    static boolean ringsFit(Polygon polygon, String name, FindingList findings) {
        TopologyValidationError error = new IsValidOp(polygon).getValidationError();
        if (error == null) {
            return true;
        }
        Finding finding = error.getErrorType() == TopologyValidationError.HOLE_OUTSIDE_SHELL
                ? Finding.fault(
                        "outline.hole-outside-shell",
                        "A hole of " + name
                                + " lies outside its boundary: move it inside or make it a part of its own.")
                : Finding.fault(
                        "outline.rings-cross",
                        "The boundary or holes of " + name
                                + " cross, overlap or cut it in two: holes must lie inside and apart from each other.");
        Coordinate place = error.getCoordinate();
        findings.add(place == null ? finding : finding.at(place.x, place.y));
        return false;
    }

    /// The polygon itself, with a warning when it is very thin.
    static Polygon notASliver(Polygon polygon, String name, OutlineRules rules, FindingList findings) {
        CoordinateSequence ring = polygon.getExteriorRing().getCoordinateSequence();
        LocalScale scale = LocalScale.at(ring.getY(0));
        double perimeter = 0;
        for (int i = 1; i < ring.size(); i++) {
            perimeter += scale.metres(ring.getX(i) - ring.getX(i - 1), ring.getY(i) - ring.getY(i - 1));
        }
        double width = 2 * Area.squareMetres(polygon) / perimeter;
        if (width < rules.sliverMetres()) {
            findings.add(Finding.warning(
                            "outline.sliver",
                            String.format(
                                    Locale.ROOT,
                                    "On average %s is only %.2f m wide: check whether points are missing.",
                                    name,
                                    width))
                    .at(ring.getX(0), ring.getY(0)));
        }
        return polygon;
    }

    /// The outline of the parts. Parts that share an edge or overlap within the rule are united; beyond it they
    /// are a fault.
    static @Nullable Outline join(List<Polygon> parts, OutlineRules rules, FindingList findings) {
        MultiPolygon joined = Parts.normalised(parts);
        if (parts.size() > 1 && !joined.isValid()) {
            joined = Overlay.unionAll(parts);
            double covered = Area.squareMetres(joined);
            double overlap = parts.stream().mapToDouble(Area::squareMetres).sum() - covered;
            if (overlap >= 0.5) {
                findings.add(overlapping(parts, overlap, overlap / covered, rules));
            }
        }
        return findings.hasFault() ? null : Outline.trusted(joined);
    }

    private static Finding overlapping(List<Polygon> parts, double overlap, double share, OutlineRules rules) {
        boolean fault = share > rules.overlapShare();
        String sentence = String.format(
                Locale.ROOT,
                "Parts of the outline overlap by %.0f m² (%.2f %% of the ground that they cover): %s",
                overlap,
                share * 100,
                fault ? "draw the common ground once." : "the common ground is counted once.");
        String code = "outline.parts-overlap";
        Finding finding = fault ? Finding.fault(code, sentence) : Finding.warning(code, sentence);
        Coordinate place = commonPlace(parts);
        return place == null ? finding : finding.at(place.x, place.y);
    }

    private static @Nullable Coordinate commonPlace(List<Polygon> parts) {
        List<Polygon> fromWest = parts.stream()
                .sorted(Comparator.comparingDouble(p -> p.getEnvelopeInternal().getMinX()))
                .toList();
        for (int i = 0; i < fromWest.size(); i++) {
            Polygon part = fromWest.get(i);
            double east = part.getEnvelopeInternal().getMaxX();
            for (int j = i + 1; j < fromWest.size(); j++) {
                Polygon other = fromWest.get(j);
                if (other.getEnvelopeInternal().getMinX() >= east) {
                    break;
                }
                MultiPolygon common = Overlay.intersection(part, other);
                if (!common.isEmpty()) {
                    return common.getInteriorPoint().getCoordinate();
                }
            }
        }
        return null;
    }
}
