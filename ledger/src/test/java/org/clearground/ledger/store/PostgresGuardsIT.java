package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The guards of a database look at a statement as a whole: one bad row refuses all of it, also while a replica
/// is written. The books hold two entries with two postings each, two accounts, one set of dimensions, and a
/// checkpoint.
@Tag("postgres")
class PostgresGuardsIT {

    private static final PostgresAddress ADDRESS =
            PostgresAddress.parse(PrivateCluster.get().newDatabase());
    private static final LedgerSetup SETUP = Books.setup(Books.at("2025-02-01T08:00:00Z"));
    private static final SqlStore STORE = new PostgresStore(ADDRESS);

    private static final String NEXT = "INSERT INTO entry SELECT e.seq + %d, e.seq + %d, booked_at, kind, type,"
            + " record || e.seq, number || e.seq, version, value_from, value_to, known_since, written_by, approved_by,"
            + " source, hash, key_id, body, effects, geometry, sealed FROM entry e";

    private static @Nullable Connection other;

    @BeforeAll
    static void booksSomething() {
        try (SqlLedger ledger = SqlLedger.create(STORE, SETUP)) {
            ledger.write(w -> w.append(Books.recorded("A", 5)));
            ledger.write(w -> w.append(Books.marked("B", Books.DAY, "Agdam", 6)));
            ledger.checkpoint();
        }
    }

    @AfterAll
    static void nothingWasKept() throws SQLException {
        other().close();
        assertThat(STORE.verify(SETUP, List.of(), done -> {}).findings()).isEmpty();
    }

    private static synchronized Connection other() throws SQLException {
        Connection known = other;
        if (known == null) {
            known = DriverManager.getConnection(ADDRESS.url(), ADDRESS.properties());
            other = known;
        }
        return known;
    }

    private static void run(String sql) throws SQLException {
        try (Statement statement = other().createStatement()) {
            statement.execute(sql);
        }
    }

    private static void refused(String sql, String because) throws SQLException {
        for (String role : List.of("origin", "replica")) {
            run("SET session_replication_role = " + role);
            assertThatThrownBy(() -> run(sql))
                    .as(role + ": " + sql)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining(because);
            run("ROLLBACK; RESET session_replication_role");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(3, 1, 1, 1, 1, 1), (2, 3, 1, 1, 1, 1)", // of a sealed entry
                "(0, 1, 1, 1, 1, 1)",
                "(3, 1, 1, 1, 1, 1), (3, 3, 1, 1, 1, 1)", // a gap
                "(3, 2, 1, 1, 1, 1)",
                "(3, 0, 1, 1, 1, 1), (3, 1, 1, 1, 1, 1)",
                "(3, 1, 1, 1, 1, 1), (4, 1, 1, 1, 1, 1), (4, 3, 1, 1, 1, 1)",
                "(3, 1, 3, 1, 1, 1)", // no such account
                "(3, 1, 1, 1, 1, 1), (3, 2, 0, 1, 1, 1)",
                "(3, 1, 1, 1, 2, 1)", // no such dimensions
                "(3, 1, 1, 1, 1, 1), (4, 1, 1, 1, -1, 1)"
            })
    void refusesPostingsOfWhichOneDoesNotFollow(String rows) throws SQLException {
        refused("INSERT INTO posting VALUES " + rows, "postings are only appended");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(3, 1, 'n', 'v', 1, 1), (2, 3, 'n', 'v', 1, 1)",
                "(3, 1, 'n', 'v', 1, 1), (3, 3, 'n', 'v', 1, 1)",
                "(3, 2, 'n', 'v', 1, 1)",
                "(1, 1, 'n', 'v', 1, 1)"
            })
    void refusesMarksOfWhichOneDoesNotFollow(String rows) throws SQLException {
        refused("INSERT INTO mark VALUES " + rows, "marks are only appended");
    }

    @Test
    void refusesALineThatIsThere() throws SQLException {
        String line = "INSERT INTO posting VALUES (3, 1, 1, 1, 1, 1)";
        refused(line + ", (3, 1, 1, 1, 1, 1)", "posting");
        refused("BEGIN; " + line + "; " + line + "; COMMIT", "posting");
        refused("BEGIN; SET CONSTRAINTS ALL DEFERRED; " + line + "; " + line + "; COMMIT", "only appended");
        refused("BEGIN; " + line + "; INSERT INTO posting VALUES (3, 3, 1, 1, 1, 1); COMMIT", "only appended");
        refused("INSERT INTO mark VALUES (3, 1, 'n', 'v', 1, 1), (3, 1, 'n', 'w', 1, 1)", "mark");
        refused("INSERT INTO checkpoint_sum VALUES (3, 1, 1, 1, 1), (3, 1, 1, 1, 2)", "checkpoint");
        refused("INSERT INTO checkpoint_mark VALUES (3, 'n', 1, 1, 1), (3, 'n', 1, 1, 2)", "checkpoint");
    }

    @Test
    void refusesSumsOfWhichOneIsOfASealedCheckpoint() throws SQLException {
        refused("INSERT INTO checkpoint_sum VALUES (3, 1, 1, 1, 1), (2, 9, 9, 9, 1)", "before it is sealed");
        refused("INSERT INTO checkpoint_mark VALUES (3, 'n', 1, 1, 1), (2, 'n', 9, 9, 1)", "before it is sealed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "posting VALUES (3, 1, 1, 1, 1, 1), (1, 1, 1, 1, 1, 1)",
                "posting VALUES (3, 1, 1, 1, 1, 1)",
                "mark VALUES (3, 1, 'n', 'v', 1, 1), (2, 1, 'n', 'v', 1, 1)",
                "checkpoint_sum VALUES (3, 1, 1, 1, 1)",
                "checkpoint_mark VALUES (3, 'n', 1, 1, 1)"
            })
    void refusesToLeaveARowAwayInSilence(String rows) throws SQLException {
        refused("INSERT INTO " + rows + " ON CONFLICT DO NOTHING", "ON CONFLICT does not support deferrable");
        if (rows.startsWith("posting")) {
            refused("INSERT INTO " + rows + " ON CONFLICT (seq, line) DO NOTHING", "ON CONFLICT");
            refused("INSERT INTO " + rows + " ON CONFLICT (seq, line) DO UPDATE SET amount = 0", "is never changed");
            refused("INSERT INTO " + rows + " ON CONFLICT ON CONSTRAINT posting_pkey DO NOTHING", "ON CONFLICT");
        }
    }

    @Test
    void refusesLinesWhoseEntryDoesNotComeInTheirTransaction() throws SQLException {
        refused("INSERT INTO posting VALUES (3, 1, 1, 1, 1, 1), (3, 2, 1, 1, 1, -1)", "entry 3, which does not exist");
        refused("INSERT INTO posting VALUES (7, 1, 1, 1, 1, 1)", "entry 7, which does not exist");
        refused("INSERT INTO mark VALUES (3, 1, 'n', 'v', 1, 1)", "entry 3, which does not exist");
        refused(
                "BEGIN; INSERT INTO posting VALUES (3, 1, 1, 1, 1, 1), (4, 1, 1, 1, 1, 1); " + NEXT.formatted(2, 2)
                        + " WHERE e.seq = 1; COMMIT",
                "entry 4, which does not exist");
    }

    @Test
    void refusesEntriesOfWhichOneDoesNotFollow() throws SQLException {
        refused(NEXT.formatted(2, 2) + " WHERE e.seq = 2", "entries are only appended");
        refused(NEXT.formatted(1, 1) + " ORDER BY seq DESC", "entries are only appended");
        refused(NEXT.formatted(2, 1), "entries are only appended");
        refused(
                NEXT.formatted(2, 2) + " UNION ALL SELECT * FROM entry WHERE seq = 1 ON CONFLICT DO NOTHING",
                "entries are only appended");
    }

    @Test
    void takesSeveralEntriesWithTheirLinesInOneStatementEach() throws SQLException {
        run("BEGIN; INSERT INTO posting VALUES (4, 1, 1, 1, 1, 1), (3, 2, 1, 1, 1, 1), (3, 1, 2, 1, 1, 1);"
                + " INSERT INTO posting VALUES (4, 2, 1, 1, 1, 1), (4, 3, 1, 1, 1, 1);"
                + " INSERT INTO mark VALUES (4, 1, 'n', 'v', 1, 1); " + NEXT.formatted(2, 2)
                + " ORDER BY seq; SET CONSTRAINTS ALL IMMEDIATE; ROLLBACK");
    }

    @Test
    void findsEachGuardThatIsSwitchedOff() throws SQLException {
        List<String> guards = List.of("posting_has_entry", "mark_has_entry", "posting_only_grows", "mark_only_grows");
        for (String guard : guards) {
            run("ALTER TABLE " + guard.substring(0, guard.indexOf('_')) + " DISABLE TRIGGER " + guard);
        }
        String found = STORE.verify(SETUP, List.of(), done -> {}).findings().toString();
        for (String guard : guards) {
            run("ALTER TABLE " + guard.substring(0, guard.indexOf('_')) + " ENABLE ALWAYS TRIGGER " + guard);
        }
        assertThat(found).contains("file.schema").contains(guards);
    }
}
