package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.Dims;

/// Which of many questions a posting answers. What account and dimensions decide is found out once for each pair.
final class SqlBalanceMatch {

    private final Connection connection;
    private final SqlDims dims;
    private final List<BalanceQuery> queries;
    private final List<Set<Integer>> accounts = new ArrayList<>();
    private final long[] from;
    private final long[] to;
    private final long[] known;
    private final Map<Long, int[]> asked = new HashMap<>();

    SqlBalanceMatch(Connection connection, SqlDims dims, List<BalanceQuery> queries) throws SQLException {
        this.connection = connection;
        this.dims = dims;
        this.queries = List.copyOf(queries);
        from = new long[queries.size()];
        to = new long[queries.size()];
        known = new long[queries.size()];
        for (int i = 0; i < from.length; i++) {
            BalanceQuery query = queries.get(i);
            DayRange days = DayRange.of(query.period());
            accounts.add(SqlBalances.accounts(connection, query).keySet());
            from[i] = days.from();
            to[i] = days.to();
            known[i] = query.known();
        }
    }

    /// The longest prefix that any of the questions asks.
    long known() {
        long longest = 0;
        for (long prefix : known) {
            longest = Math.max(longest, prefix);
        }
        return longest;
    }

    /// The questions that ask for postings of this account and these dimensions, on whatever day.
    int[] of(int account, int dimensions) throws SQLException {
        long key = (long) account << Integer.SIZE | dimensions;
        int[] found = asked.get(key);
        if (found == null) {
            found = find(account, dims.get(connection, dimensions));
            asked.put(key, found);
        }
        return found;
    }

    private int[] find(int account, Dims of) {
        int[] found = new int[queries.size()];
        int size = 0;
        for (int i = 0; i < found.length; i++) {
            if (accounts.get(i).contains(account)
                    && SqlDims.matches(of, queries.get(i).where())) {
                found[size++] = i;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /// Whether a question asks for postings of this day of this entry.
    boolean covers(int query, long day, long seq) {
        return day >= from[query] && day <= to[query] && seq <= known[query];
    }
}
