package org.clearground.geo;

import java.util.ArrayList;
import java.util.List;
import org.clearground.finding.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// The checks that rings pass on their way to an [Outline]: GICHD's geometry checks, self-crossing, spikes,
/// slivers, holes, swapped axes and the country's border.
///
/// Codes: `outline.empty`, `.not-a-number`, `.off-globe`, `.swapped`, `.outside-country`, `.unclosed`,
/// `.duplicate-point`, `.too-few-points`, `.zero-area`, `.self-crossing`, `.spike`, `.sliver`, `.long-edge`,
/// `.hole-outside-shell`, `.rings-cross`, `.parts-overlap`. Each says how to mend it and, where it can, the
/// place.
public final class OutlineChecks {

    private OutlineChecks() {}

    /// Checks rings as they arrived. There is an outline exactly when no finding is a fault.
    public static CheckedOutline check(RawOutline raw, OutlineRules rules) {
        FindingList findings = new FindingList();
        Outline outline = outline(raw, rules, findings);
        if (outline != null && rules.country() != null) {
            border(outline, rules.country(), findings);
        }
        return new CheckedOutline(findings.hasFault() ? null : outline, findings.list());
    }

    private static @Nullable Outline outline(RawOutline raw, OutlineRules rules, FindingList findings) {
        if (raw.polygons().isEmpty() || raw.polygons().stream().anyMatch(List::isEmpty)) {
            findings.add(
                    Finding.fault("outline.empty", "The outline or a part of it has no points: draw its boundary."));
            return null;
        }
        if (!places(raw, rules, findings)) {
            return null;
        }
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < raw.polygons().size(); i++) {
            String name = raw.polygons().size() == 1 ? "the outline" : "part " + (i + 1);
            Polygon part = polygon(raw.polygons().get(i), name, rules, findings);
            if (part != null) {
                parts.add(part);
            }
        }
        return findings.hasFault() ? null : PartChecks.join(parts, rules, findings);
    }

    /// Whether all positions are places: the first that is none is told.
    private static boolean places(RawOutline raw, OutlineRules rules, FindingList findings) {
        for (List<RawRing> polygon : raw.polygons()) {
            for (RawRing ring : polygon) {
                for (int i = 0; i < ring.size(); i++) {
                    Finding fault =
                            PlaceChecks.fault(PlaceChecks.Codes.OUTLINE, ring.lon(i), ring.lat(i), rules.country());
                    if (fault != null) {
                        findings.add(fault);
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static @Nullable Polygon polygon(
            List<RawRing> rings, String name, OutlineRules rules, FindingList findings) {
        List<LinearRing> good = new ArrayList<>();
        for (int i = 0; i < rings.size(); i++) {
            String ringName = i == 0 ? name : "hole " + i + " of " + name;
            LinearRing ring = new RingChecks(rules, findings, ringName).check(rings.get(i));
            if (ring != null) {
                good.add(ring);
            }
        }
        if (good.size() < rings.size()) {
            return null;
        }
        Polygon polygon = Grid.FACTORY.createPolygon(
                good.getFirst(), good.subList(1, good.size()).toArray(LinearRing[]::new));
        return PartChecks.ringsFit(polygon, name, findings)
                ? PartChecks.notASliver(polygon, name, rules, findings)
                : null;
    }

    private static void border(Outline outline, CountryBorder country, FindingList findings) {
        if (country.covers(outline)) {
            return;
        }
        Coordinate outside = firstOutside(outline, country);
        Finding finding = country.meets(outline)
                ? Finding.warning(
                        "outline.outside-country",
                        "The outline reaches across the country's border: check the points there.")
                : Finding.fault(
                        "outline.outside-country",
                        "The outline lies outside the country: compare its digits, zone and datum with the source.");
        findings.add(finding.at(outside.x, outside.y));
    }

    private static Coordinate firstOutside(Outline outline, CountryBorder country) {
        Coordinate[] points = outline.geometry().getCoordinates();
        for (Coordinate point : points) {
            if (!country.contains(point.x, point.y)) {
                return point;
            }
        }
        return points[0];
    }
}
