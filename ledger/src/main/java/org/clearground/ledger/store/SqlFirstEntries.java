package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The first entry that posts to an account in a month. Nothing is ever appended before it, so that it is kept
/// once it is found; an account without postings in a month is asked for again, which takes no time. For many
/// threads, and only for what is committed: what is undone would be kept too.
final class SqlFirstEntries {

    /// Of a longer period the first entry on any day is asked for.
    private static final long MOST_MONTHS = 120;

    private static final long MOST_KEPT = 1 << 16;

    private final Map<Days, Long> kept = new ConcurrentHashMap<>();

    /// Days of an account.
    private record Days(int account, long from, long to) {}

    /// An entry before which none posts to any of the accounts in the period; past all entries where none does.
    long of(Connection connection, Collection<Integer> accounts, DayRange period) throws SQLException {
        long first = Long.MAX_VALUE;
        for (int account : accounts) {
            first = Math.min(first, first(connection, account, period));
        }
        return first;
    }

    private long first(Connection connection, int account, DayRange period) throws SQLException {
        if (period.equals(DayRange.ALL)) {
            return first(connection, new Days(account, period.from(), period.to()));
        }
        LocalDate month = LocalDate.ofEpochDay(period.from()).withDayOfMonth(1);
        LocalDate end = LocalDate.ofEpochDay(period.to());
        if (DayRange.month(end) - DayRange.month(month) >= MOST_MONTHS) {
            return first(connection, account, DayRange.ALL);
        }
        long first = Long.MAX_VALUE;
        for (; !month.isAfter(end); month = month.plusMonths(1)) {
            long to = month.plusMonths(1).toEpochDay() - 1;
            first = Math.min(first, first(connection, new Days(account, month.toEpochDay(), to)));
        }
        return first;
    }

    private long first(Connection connection, Days days) throws SQLException {
        Long known = kept.get(days);
        if (known != null) {
            return known;
        }
        long found = ask(connection, days);
        if (found < Long.MAX_VALUE && kept.size() < MOST_KEPT) {
            kept.put(days, found);
        }
        return found;
    }

    /// By the index of accounts and days, which is read for these days to its end; not by going through all
    /// entries in their order.
    private static long ask(Connection connection, Days days) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT min(seq + 0) FROM posting WHERE account = ? AND day BETWEEN ? AND ?")) {
            select.setInt(1, days.account());
            select.setLong(2, days.from());
            select.setLong(3, days.to());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long first = row.getLong(1);
                return row.wasNull() ? Long.MAX_VALUE : first;
            }
        }
    }
}
