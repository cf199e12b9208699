package org.clearground.figures;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.clearground.ledger.BalanceLine;

/// Sums of lines by the values of their dimensions. Which lines have a value is found out once for each
/// dimension: a table asks for each of its cells, and comparing every line for each of them was half of a
/// report's figures.
final class LineSums {

    private final List<BalanceLine> lines;
    private final Map<String, Column> columns = new HashMap<>();

    LineSums(List<BalanceLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /// The sum over lines whose dimensions have one of the values, for each name.
    long of(Map<String, Set<String>> where) {
        BitSet chosen = new BitSet(lines.size());
        chosen.set(0, lines.size());
        where.forEach((name, values) -> column(name).keep(chosen, values));
        long sum = 0;
        for (int at = chosen.nextSetBit(0); at >= 0; at = chosen.nextSetBit(at + 1)) {
            sum = Math.addExact(sum, lines.get(at).amount());
        }
        return sum;
    }

    /// All values that a dimension has in lines that are not zero.
    Set<String> values(String dimension) {
        TreeSet<String> values = new TreeSet<>();
        column(dimension).lines.forEach((value, having) -> {
            if (IntStream.of(having).anyMatch(at -> lines.get(at).amount() != 0)) {
                values.add(value);
            }
        });
        return values;
    }

    private Column column(String name) {
        return columns.computeIfAbsent(name, asked -> Column.of(asked, lines));
    }

    /// The places of the lines with each value of a dimension.
    private record Column(Map<String, int[]> lines) {

        static Column of(String name, List<BalanceLine> lines) {
            Map<String, IntStream.Builder> having = new HashMap<>();
            for (int i = 0; i < lines.size(); i++) {
                int at = i;
                lines.get(i)
                        .dims()
                        .find(name)
                        .ifPresent(value -> having.computeIfAbsent(value, v -> IntStream.builder())
                                .add(at));
            }
            Map<String, int[]> places = new HashMap<>();
            having.forEach((value, at) -> places.put(value, at.build().toArray()));
            return new Column(places);
        }

        /// Leaves those lines that have one of the values.
        void keep(BitSet chosen, Set<String> values) {
            BitSet any = new BitSet(chosen.length());
            for (String value : values) {
                for (int at : lines.getOrDefault(value, NONE)) {
                    any.set(at);
                }
            }
            chosen.and(any);
        }

        private static final int[] NONE = {};
    }
}
