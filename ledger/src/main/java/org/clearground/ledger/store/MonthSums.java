package org.clearground.ledger.store;

import java.util.Arrays;

/// Sums by account, month and dimensions. A map of primitive numbers with open addressing: each posting adds to
/// one, and boxed keys were a sixth of comparing the postings.
final class MonthSums {

    private static final int FIRST = 1 << 12;

    /// No month has this number; it marks a free place.
    private static final long FREE = Long.MIN_VALUE;

    private long[] months;
    private int[] accounts;
    private int[] dims;
    private long[] amounts;
    private int used;

    MonthSums() {
        this(FIRST);
    }

    private MonthSums(int places) {
        months = new long[places];
        Arrays.fill(months, FREE);
        accounts = new int[places];
        dims = new int[places];
        amounts = new long[places];
    }

    void add(int account, long month, int of, long amount) {
        int at = place(account, month, of);
        if (months[at] == FREE) {
            if (4L * ++used > 3L * months.length) {
                grow();
                at = place(account, month, of);
            }
            months[at] = month;
            accounts[at] = account;
            dims[at] = of;
        }
        amounts[at] += amount;
    }

    /// 0 for what nothing was added to.
    long get(long account, long month, long of) {
        if (account != (int) account || of != (int) of) {
            return 0;
        }
        int at = place((int) account, month, (int) of);
        return months[at] == FREE ? 0 : amounts[at];
    }

    /// How many sums are not 0.
    long count() {
        return Arrays.stream(amounts).filter(amount -> amount != 0).count();
    }

    /// The sums of whole years, under the numbers of the years.
    MonthSums years() {
        MonthSums years = new MonthSums();
        for (int i = 0; i < months.length; i++) {
            if (months[i] != FREE && amounts[i] != 0) {
                years.add(accounts[i], DayRange.year(months[i]), dims[i], amounts[i]);
            }
        }
        return years;
    }

    private void grow() {
        MonthSums larger = new MonthSums(2 * months.length);
        for (int i = 0; i < months.length; i++) {
            if (months[i] != FREE) {
                larger.add(accounts[i], months[i], dims[i], amounts[i]);
            }
        }
        months = larger.months;
        accounts = larger.accounts;
        dims = larger.dims;
        amounts = larger.amounts;
    }

    private int place(int account, long month, int of) {
        long mixed = (month * 0x9E3779B97F4A7C15L + account) * 0xC2B2AE3D27D4EB4FL + of;
        mixed = (mixed ^ (mixed >>> 29)) * 0x9E3779B97F4A7C15L;
        int last = months.length - 1;
        int at = (int) (mixed >>> 33) & last;
        while (months[at] != FREE && (months[at] != month || accounts[at] != account || dims[at] != of)) {
            at = at + 1 & last;
        }
        return at;
    }
}
