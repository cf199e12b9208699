package org.clearground.books;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.clearground.land.ClearanceReportType;
import org.clearground.ledger.store.SqlReader;
import org.clearground.quantity.Period;
import org.clearground.registry.Links;

/// Finds the work of a team in the table of current reports: reading every report's body would take minutes in a
/// large country.
final class SqlWork {

    private static final String OF_TEAM = "SELECT number FROM " + ClearanceReportType.TYPE + " WHERE "
            + Links.ORGANISATION.name() + " = ? AND " + ClearanceReportType.TEAM.name() + " IS NOT DISTINCT FROM ? AND "
            + ClearanceReportType.STARTED_ON.name() + " <= ? AND " + ClearanceReportType.COMPLETED_ON.name()
            + " >= ? ORDER BY " + ClearanceReportType.COMPLETED_ON.name() + ", number";

    private SqlWork() {}

    /// The numbers of the reports of a team (or of work without a named team, when it is empty) that touch a
    /// span.
    static List<String> ofTeam(SqlReader reader, String organisation, String team, Period span) throws SQLException {
        List<String> numbers = new ArrayList<>();
        try (PreparedStatement select = reader.connection().prepareStatement(OF_TEAM)) {
            select.setString(1, organisation);
            select.setString(2, team.isEmpty() ? null : team);
            select.setString(3, span.to().toString());
            select.setString(4, span.from().toString());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getString(1));
                }
            }
        }
        return numbers;
    }
}
