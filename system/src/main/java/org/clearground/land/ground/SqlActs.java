package org.clearground.land.ground;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clearground.ledger.LedgerFailure;
import org.clearground.ledger.store.SqlScratch;
import org.clearground.quantity.SquareMetres;

/// The acts of the versions that were current at a prefix, in a temporary file: for questions to the map of a
/// country whose claims do not fit into memory.
public final class SqlActs implements AutoCloseable {

    /// Acts that open ground and whose boxes meet that of one that does so on another map; both are found.
    private static final String OPENERS_NEAR_ANOTHER_MAP = """
            SELECT DISTINCT hex(a.record), a.part
            FROM ground_act a JOIN ground_act_box x ON x.id = a.id
            CROSS JOIN ground_act_box y
              ON y.west <= x.east AND y.east >= x.west AND y.south <= x.north AND y.north >= x.south
            CROSS JOIN ground_act o ON o.id = y.id AND o.map <> a.map AND o.verb IN (%1$s)
            WHERE a.verb IN (%1$s)
            """.formatted(Arrays.stream(Verb.values())
            .filter(verb -> verb.after().isOpen())
            .map(verb -> "'" + verb.code() + "'")
            .collect(Collectors.joining(", ")));

    private final SqlScratch scratch;
    private final SqlGroundRows rows;
    private final SqlGroundStore store;

    private SqlActs(SqlScratch scratch) {
        this.scratch = scratch;
        this.rows = new SqlGroundRows(new SqlStatements(scratch.connection()));
        this.store = new SqlGroundStore(scratch.connection());
    }

    /// None yet.
    public static SqlActs open() {
        SqlScratch scratch = SqlScratch.open();
        try {
            GroundProjection.createTables(scratch.connection());
            return new SqlActs(scratch);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// Adds an act, each once.
    public void add(GroundAct act) {
        try {
            rows.putAct(act);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// How much ground is suspected or confirmed on more than one map after these acts: each square metre once,
    /// however many maps it lies on.
    public SquareMetres inSeveralKinds() {
        try {
            return OpenGround.inSeveralKinds(store, openersNearAnotherMap(scratch.connection()));
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private List<GroundAct> openersNearAnotherMap(Connection connection) throws SQLException {
        List<GroundAct> openers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OPENERS_NEAR_ANOTHER_MAP)) {
            while (row.next()) {
                int part = row.getInt(2);
                store.actsOf(id(row.getString(1))).stream()
                        .filter(act -> act.part() == part)
                        .forEach(openers::add);
            }
        }
        return openers;
    }

    static UUID id(String hex) {
        long high = HexFormat.fromHexDigitsToLong(hex, 0, 16);
        return new UUID(high, HexFormat.fromHexDigitsToLong(hex, 16, 32));
    }

    private static LedgerFailure failure(SQLException e) {
        return new LedgerFailure("The claims on the ground could not be kept aside: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        scratch.close();
    }
}
