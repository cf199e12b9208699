package org.clearground.report.draw;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.quadtree.Quadtree;

/// Shapes painted alike, laid on as few sheets as they need: on one sheet none comes near another, so that it
/// can be painted as one path, and of two that meet the later one lies on a later sheet. The picture is the
/// same as if they were painted one by one.
final class Sheets {

    /// Units between two shapes of one sheet: more than any outline here is wide.
    private static final double APART = 1.5;

    private final Quadtree laid = new Quadtree();
    private final List<List<Geometry>> sheets = new ArrayList<>();

    private record Laid(Envelope box, int sheet) {}

    static List<List<Geometry>> of(List<Geometry> shapes) {
        Sheets all = new Sheets();
        shapes.forEach(all::lay);
        return all.sheets;
    }

    private void lay(Geometry shape) {
        if (shape.isEmpty()) {
            return;
        }
        Envelope box = shape.getEnvelopeInternal().copy();
        box.expandBy(APART / 2);
        int sheet = 0;
        for (Object near : laid.query(box)) {
            if (near instanceof Laid(Envelope other, int below) && other.intersects(box)) {
                sheet = Math.max(sheet, below + 1);
            }
        }
        laid.insert(box, new Laid(box, sheet));
        if (sheet == sheets.size()) {
            sheets.add(new ArrayList<>());
        }
        sheets.get(sheet).add(shape);
    }
}
