package org.clearground.listing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A question's text from `FROM` on, with the values of its marks.
///
/// @param sql    the text
/// @param values the values
record SqlClause(String sql, List<Object> values) {

    SqlClause {
        values = List.copyOf(values);
    }

    static SqlClause of(String sql, Object... values) {
        return new SqlClause(sql, List.of(values));
    }

    SqlClause then(String more, Object... its) {
        return then(of(more, its));
    }

    SqlClause then(SqlClause more) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(more.values);
        return new SqlClause(sql + more.sql, all);
    }

    PreparedStatement prepare(Connection connection, String what) throws SQLException {
        return bound(connection.prepareStatement("SELECT " + what + sql));
    }

    PreparedStatement prepareCount(Connection connection) throws SQLException {
        return bound(connection.prepareStatement("SELECT count(*) FROM (SELECT 1" + sql + ") found"));
    }

    private PreparedStatement bound(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}
