package org.clearground.tile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/// Draws things that fall together at a zoom as one, which says how many they are.
final class Gathered {

    private final int cell;
    private final Map<Key, Group> groups = new LinkedHashMap<>();

    /// What falls together: of one class, in one cell of the grid.
    private record Key(String kind, long x, long y) {}

    private static final class Group {
        private final Sketch first;
        private final Envelope box = new Envelope();
        private double x;
        private double y;
        private int members;
        private long n;

        Group(Sketch first) {
            this.first = first;
        }
    }

    /// @param cell the side of the cells, in units of the zoom's grid
    Gathered(int cell) {
        this.cell = cell;
    }

    /// @param box where it is drawn
    void add(Envelope box, Sketch sketch) {
        double x = (box.getMinX() + box.getMaxX()) / 2;
        double y = (box.getMinY() + box.getMaxY()) / 2;
        Key key = new Key(sketch.kind(), Math.floorDiv((long) x, cell), Math.floorDiv((long) y, cell));
        Group group = groups.computeIfAbsent(key, _ -> new Group(sketch));
        group.box.expandToInclude(box);
        group.x += x;
        group.y += y;
        group.members++;
        group.n += sketch.count();
    }

    /// Each group as a point in its middle.
    List<Feature> points() {
        List<Feature> features = new ArrayList<>();
        groups.values().forEach(g -> features.add(new Feature(Path.point(g.x / g.members, g.y / g.members), tags(g))));
        return features;
    }

    /// Each group as the box that holds it.
    List<Feature> boxes() {
        List<Feature> features = new ArrayList<>();
        groups.values().forEach(g -> features.add(new Feature(Path.box(g.box), tags(g))));
        return features;
    }

    private static Tags tags(Group group) {
        if (group.members == 1) {
            return group.first.tags().get();
        }
        Tags tags = new Tags();
        if (!group.first.kind().isEmpty()) {
            tags.put("class", group.first.kind());
        }
        tags.put("n", group.n);
        tags.put("members", (long) group.members);
        return tags;
    }
}
