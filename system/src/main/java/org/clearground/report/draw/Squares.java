package org.clearground.report.draw;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;

/// Small squares on a grid in place of shapes that are too small to be seen. Where there are very many, those
/// beside each other are drawn as one bar, on a coarser grid if need be.
final class Squares {

    /// Pixels from one side of a square to the other.
    static final double SIZE = 2.2;

    private static final int BUDGET = 6_000;

    private final Set<Cell> cells = new LinkedHashSet<>();

    /// A place on the grid, by rows.
    private record Cell(int row, int column) implements Comparable<Cell> {

        @Override
        public int compareTo(Cell other) {
            return row == other.row ? Integer.compare(column, other.column) : Integer.compare(row, other.row);
        }

        Cell coarser(int times) {
            return new Cell(Math.floorDiv(row, times), Math.floorDiv(column, times));
        }

        boolean isRightOf(Cell other) {
            return row == other.row && column == other.column + 1;
        }
    }

    void add(Coordinate centre) {
        cells.add(new Cell((int) Math.floor(centre.y / SIZE), (int) Math.floor(centre.x / SIZE)));
    }

    /// All squares as one path on the fine grid; empty when there are none.
    String path() {
        List<Box> parts = cells.stream().map(cell -> bar(cell, 1, SIZE)).toList();
        for (int times = 1; parts.size() > BUDGET; times *= 2) {
            parts = bars(times);
        }
        GridPath path = new GridPath();
        parts.forEach(path::box);
        return path.data();
    }

    private List<Box> bars(int times) {
        TreeSet<Cell> sorted = new TreeSet<>();
        cells.forEach(cell -> sorted.add(cell.coarser(times)));
        List<Box> bars = new ArrayList<>();
        Cell first = sorted.first();
        Cell last = first;
        for (Cell cell : sorted.tailSet(first, false)) {
            if (!cell.isRightOf(last)) {
                bars.add(bar(first, last.column() - first.column() + 1, SIZE * times));
                first = cell;
            }
            last = cell;
        }
        bars.add(bar(first, last.column() - first.column() + 1, SIZE * times));
        return bars;
    }

    private static Box bar(Cell from, int many, double size) {
        return new Box(from.column() * size, from.row() * size, many * size, size);
    }
}
