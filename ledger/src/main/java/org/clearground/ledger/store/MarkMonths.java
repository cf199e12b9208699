package org.clearground.ledger.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.clearground.ledger.Mark;

/// Counts different values of marks by month, as a checkpoint does, while the marks are derived again. A value is
/// kept as the hash of its name and itself, and the days on which it stands in arrays of numbers. (Asking SQL for
/// the counts read, sorted and counted every mark once more, on one processor: an eighth of a verification.)
final class MarkMonths {

    private static final int NONE = -1;

    private final RowHash hash;
    private final Map<String, Integer> names = new HashMap<>();

    private final LongNumbers values = new LongNumbers();
    private int[] nameOf = {};
    private int[] newestDay = {};

    /// Each day on which a value has marks: how many stand, and the value's day before it in this list.
    private final LongNumbers valuesAtDays = new LongNumbers();

    private int[] days = {};
    private int[] standing = {};
    private int[] dayBefore = {};

    MarkMonths(RowKey key) {
        hash = new RowHash(key);
    }

    /// Values of a name that stand in a month and stood in that other month, the nearest before it, or in none
    /// (0).
    record Chain(String name, long month, long before) {}

    /// Pointers are never counted.
    void add(Mark mark) {
        if (mark.isPointer()) {
            return;
        }
        int name = names.computeIfAbsent(mark.name(), _ -> names.size());
        hash.whole(name);
        hash.value(mark.value());
        long key = hash.end();
        long day = mark.day().toEpochDay();
        hash.whole(key);
        hash.whole(day);
        int place = place(value(key, name), hash.end(), Math.toIntExact(day));
        standing[place] += mark.sign();
    }

    private int value(long key, int name) {
        int known = values.count();
        int value = values.of(key);
        if (value == known) {
            nameOf = withPlace(nameOf, value);
            newestDay = withPlace(newestDay, value);
            nameOf[value] = name;
            newestDay[value] = NONE;
        }
        return value;
    }

    private int place(int value, long key, int day) {
        int known = valuesAtDays.count();
        int place = valuesAtDays.of(key);
        if (place == known) {
            days = withPlace(days, place);
            standing = withPlace(standing, place);
            dayBefore = withPlace(dayBefore, place);
            days[place] = day;
            dayBefore[place] = newestDay[value];
            newestDay[value] = place;
        }
        return place;
    }

    private static int[] withPlace(int[] numbers, int place) {
        return place < numbers.length ? numbers : Arrays.copyOf(numbers, Math.max(1024, 2 * place));
    }

    /// How many values there are in each chain now.
    Map<Chain, Long> chains() {
        String[] texts = new String[names.size()];
        names.forEach((name, number) -> texts[number] = name);
        Map<Chain, Long> chains = new HashMap<>();
        for (int value = 0; value < values.count(); value++) {
            long before = 0;
            for (long month : months(value)) {
                chains.merge(new Chain(texts[nameOf[value]], month, before), 1L, Long::sum);
                before = month;
            }
        }
        return chains;
    }

    private TreeSet<Long> months(int value) {
        TreeSet<Long> months = new TreeSet<>();
        for (int place = newestDay[value]; place != NONE; place = dayBefore[place]) {
            if (standing[place] > 0) {
                months.add(DayRange.month(LocalDate.ofEpochDay(days[place])));
            }
        }
        return months;
    }
}
