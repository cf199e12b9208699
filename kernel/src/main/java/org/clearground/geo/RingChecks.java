package org.clearground.geo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.clearground.finding.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.valid.IsSimpleOp;

/// What can be wrong with one ring whose positions are places.
final class RingChecks {

    /// Below this a ring is taken to have no area, in m²: it would be booked as 0.
    private static final double NO_AREA = 0.5;

    /// Up to so many corners all crossings are sought; beyond only the first, as there can be as many as corners
    /// squared.
    private static final int ALL_CROSSINGS = 500;

    private final OutlineRules rules;
    private final FindingList findings;
    private final String name;

    /// @param name how sentences call the ring
    RingChecks(OutlineRules rules, FindingList findings, String name) {
        this.rules = rules;
        this.findings = findings;
        this.name = name;
    }

    /// The ring on the grid, or null when it has a fault.
    @Nullable
    LinearRing check(RawRing raw) {
        List<Corner> corners = distinct(raw);
        if (corners.size() < 3) {
            Finding few = Finding.fault(
                    "outline.too-few-points",
                    "An area needs at least three different points, and " + name + " has " + corners.size()
                            + ": add the missing turning points, or record a point instead.");
            findings.add(corners.isEmpty() ? few : corners.getFirst().mark(few));
            return null;
        }
        boolean closed = closed(raw, corners);
        longEdges(corners);
        if (flat(corners) || spikes(corners) || crosses(ring(corners))) {
            return null;
        }
        return closed && corners.size() == raw.size() - 1 ? ring(corners) : null;
    }

    /// The corners without the closing one and without those that repeat the one before, which are told.
    private List<Corner> distinct(RawRing raw) {
        int size = raw.isClosed() ? raw.size() - 1 : raw.size();
        List<Corner> corners = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Corner corner = new Corner(i + 1, Grid.snap(raw.lon(i)), Grid.snap(raw.lat(i)));
            if (!corners.isEmpty() && corners.getLast().sameAs(corner)) {
                repeated(corner);
            } else {
                corners.add(corner);
            }
        }
        while (corners.size() > 1 && corners.getLast().sameAs(corners.getFirst())) {
            repeated(corners.removeLast());
        }
        return corners;
    }

    private void repeated(Corner corner) {
        String sentence =
                "Point " + corner.number() + " of " + name + " is the same as the point beside it: delete one of them.";
        findings.add(corner.mark(Finding.fault("outline.duplicate-point", sentence)));
    }

    private boolean closed(RawRing raw, List<Corner> corners) {
        if (raw.isClosed()) {
            return true;
        }
        double gap = corners.getLast().metresTo(corners.getFirst());
        findings.add(corners.getLast()
                .mark(Finding.fault(
                        "outline.unclosed",
                        String.format(
                                Locale.ROOT,
                                "The last point of %s is not its first again (%.2f m apart): end with the first point.",
                                name,
                                gap))));
        return false;
    }

    private void longEdges(List<Corner> corners) {
        LocalScale scale = LocalScale.at(corners.getFirst().lat());
        for (int i = 0; i < corners.size(); i++) {
            Corner from = corners.get(i);
            Corner to = corners.get((i + 1) % corners.size());
            // the rough length is cheap, and right within far less than a tenth where edges are near the limit
            if (scale.metres(to.lon() - from.lon(), to.lat() - from.lat()) < 0.9 * rules.longestEdgeMetres()) {
                continue;
            }
            double metres = from.metresTo(to);
            if (metres > rules.longestEdgeMetres()) {
                findings.add(Finding.warning(
                                "outline.long-edge",
                                String.format(
                                        Locale.ROOT,
                                        "Points %d and %d of %s are %.0f m apart, more than %.0f m: check for a wrong digit.",
                                        from.number(),
                                        to.number(),
                                        name,
                                        metres,
                                        rules.longestEdgeMetres()))
                        .at(Grid.snap((from.lon() + to.lon()) / 2), Grid.snap((from.lat() + to.lat()) / 2)));
            }
        }
    }

    private boolean flat(List<Corner> corners) {
        Coordinate[] points = corners.stream().map(Corner::coordinate).toArray(Coordinate[]::new);
        if (Area.squareMetres(new ConvexHull(points, Grid.FACTORY).getConvexHull()) >= NO_AREA) {
            return false;
        }
        findings.add(corners.getFirst()
                .mark(Finding.fault(
                        "outline.zero-area",
                        "All points of " + name + " lie on one line or on one spot: check the turning points.")));
        return true;
    }

    /// Tells the spikes, and whether one goes out and back on the very same line.
    private boolean spikes(List<Corner> corners) {
        boolean exact = false;
        for (int i = 0; i < corners.size(); i++) {
            Corner tip = corners.get(i);
            Corner before = corners.get((i + corners.size() - 1) % corners.size());
            Corner after = corners.get((i + 1) % corners.size());
            double angle = tip.angle(before, after);
            boolean same = tip.isSpike(before, after);
            exact |= same;
            if (same || angle < rules.spikeDegrees()) {
                String code = "outline.spike";
                String sentence = "At point " + tip.number() + " " + name
                        + " runs out to a spike and straight back: delete the point, or check the points beside it.";
                findings.add(tip.mark(same ? Finding.fault(code, sentence) : Finding.warning(code, sentence)));
            }
        }
        return exact;
    }

    private boolean crosses(LinearRing ring) {
        IsSimpleOp simple = new IsSimpleOp(ring);
        simple.setFindAllLocations(ring.getNumPoints() <= ALL_CROSSINGS);
        if (simple.isSimple()) {
            return false;
        }
        for (Coordinate place : new LinkedHashSet<>(simple.getNonSimpleLocations())) {
            findings.add(Finding.fault(
                            "outline.self-crossing",
                            "The boundary of " + name + " crosses or touches itself near " + PlaceChecks.text(place.x)
                                    + " "
                                    + PlaceChecks.text(place.y)
                                    + ": put its points in the order in which they stand on the ground.")
                    .at(place.x, place.y));
        }
        return true;
    }

    private static LinearRing ring(List<Corner> corners) {
        Coordinate[] points = new Coordinate[corners.size() + 1];
        for (int i = 0; i < corners.size(); i++) {
            points[i] = corners.get(i).coordinate();
        }
        points[corners.size()] = points[0].copy();
        return Grid.FACTORY.createLinearRing(points);
    }
}
