package org.clearground.ledger.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.clearground.ledger.Dims;

/// Dimensions by number, from 1 on, with what questions look for: which have a value, and how they are ordered
/// by their text. Both are worked out for those that are new since the last question. For one thread at a time.
final class DimsIndex {

    private final List<Dims> byId = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Name> names = new HashMap<>();

    /// The numbers in the order of the texts, of the first so many dimensions.
    private int[] order = new int[0];

    int size() {
        return byId.size();
    }

    void add(String text) {
        texts.add(text);
        byId.add(Dims.parse(text));
    }

    Dims get(int id) {
        return byId.get(id - 1);
    }

    String text(int id) {
        return texts.get(id - 1);
    }

    /// Forgets those with greater numbers.
    void shrink(int most) {
        if (size() > most) {
            byId.subList(most, byId.size()).clear();
            texts.subList(most, texts.size()).clear();
            names.clear();
            order = new int[0];
        }
    }

    /// The numbers of those that have one of the wanted values for each name.
    BitSet matching(Map<String, Set<String>> where) {
        BitSet ids = new BitSet(size() + 1);
        ids.set(1, size() + 1);
        where.forEach(
                (name, values) -> ids.and(names.computeIfAbsent(name, Name::new).having(byId, values)));
        return ids;
    }

    /// All numbers in the order of the texts. Not to be written to.
    int[] inOrder() {
        if (order.length < size()) {
            int[] fresh = IntStream.rangeClosed(order.length + 1, size())
                    .boxed()
                    .sorted(Comparator.comparing(this::text))
                    .mapToInt(Integer::intValue)
                    .toArray();
            order = merged(order, fresh);
        }
        return order;
    }

    private int[] merged(int[] known, int[] fresh) {
        int[] all = Arrays.copyOf(known, known.length + fresh.length);
        int last = known.length - 1;
        int more = fresh.length - 1;
        for (int at = all.length - 1; more >= 0; at--) {
            boolean fromKnown = last >= 0 && text(known[last]).compareTo(text(fresh[more])) > 0;
            all[at] = fromKnown ? known[last--] : fresh[more--];
        }
        return all;
    }

    /// Which value each dimensions have for a name.
    private static final class Name {

        private final String name;
        private final Map<String, Integer> numbers = new HashMap<>();

        /// By number of the dimensions, the number of the value; 0 for none.
        private int[] values = new int[0];

        Name(String name) {
            this.name = name;
        }

        BitSet having(List<Dims> byId, Set<String> wanted) {
            look(byId);
            BitSet having = new BitSet(values.length + 1);
            BitSet of = new BitSet();
            wanted.forEach(value -> of.set(numbers.getOrDefault(value, 0)));
            of.clear(0);
            for (int i = 0; i < values.length; i++) {
                if (of.get(values[i])) {
                    having.set(i + 1);
                }
            }
            return having;
        }

        private void look(List<Dims> byId) {
            int looked = values.length;
            if (looked < byId.size()) {
                values = Arrays.copyOf(values, byId.size());
                for (int i = looked; i < values.length; i++) {
                    values[i] = byId.get(i)
                            .find(name)
                            .map(value -> numbers.computeIfAbsent(value, v -> numbers.size() + 1))
                            .orElse(0);
                }
            }
        }
    }
}
