package org.clearground.land.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearground.ledger.Entry;
import org.clearground.ledger.Projection;
import org.clearground.ledger.store.SqlDialect;
import org.clearground.ledger.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlGroundStoreTest extends GroundStoreContract {

    @TempDir
    private Path folder;

    private Connection connection;
    private SqlTrialStore store;

    @BeforeEach
    void open() throws SQLException {
        connection = connect("ground.gpkg");
        store = new SqlTrialStore(connection);
    }

    private Connection connect(String name) throws SQLException {
        Connection opened = TestStores.emptyConnection(folder.resolve(name));
        opened.setAutoCommit(false);
        return opened;
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Override
    GroundStore store() {
        return store;
    }

    @Test
    void decidesAsInMemoryToTheLastByte() {
        TrialBooks inSql = new TrialBooks(store);
        TrialBooks inMemory = new TrialBooks(new MemoryGroundStore());
        new RandomHistory(7).play(inSql, 40, () -> {});
        new RandomHistory(7).play(inMemory, 40, () -> {});

        assertThat(inSql.pieces()).isEqualTo(inMemory.pieces());
        GroundLaws.MAPS.forEach(map -> assertThat(inSql.cells(map)).isEqualTo(inMemory.cells(map)));
    }

    @Test
    void rebuildsTheSameTablesFromTheEntries() throws SQLException {
        new RandomHistory(8).play(new TrialBooks(store), 40, () -> {});
        GroundProjection projection = store.projection();
        try (Connection rebuilt = connect("rebuilt.gpkg")) {
            projection.create(rebuilt);
            for (Entry entry : store.entries) {
                projection.apply(rebuilt, entry);
            }
            for (Projection.Table table : projection.tables()) {
                assertThat(rows(rebuilt, table)).as(table.name()).isEqualTo(rows(connection, table));
            }
        }
    }

    @Test
    void rebuildsTheSameCellsFromTheActs() throws SQLException {
        new RandomHistory(9).play(new TrialBooks(store), 40, () -> {});
        SqlDialect dialect = SqlDialect.of(connection);
        Projection.Table cells = new Projection.Table(
                "(SELECT map, " + dialect.hex("owner") + " AS owner, state, balance, last_seq, " + dialect.hex("shape")
                        + " FROM ground_cell) AS cells",
                "map, owner, state");
        List<String> before = rows(connection, cells);
        store.store.rebuildCells();

        assertThat(before).isNotEmpty();
        assertThat(rows(connection, cells)).isEqualTo(before);
    }

    @Test
    void checkFindsNoFaultInSoundTables() throws SQLException {
        new RandomHistory(10).play(new TrialBooks(store), 40, () -> {});
        assertThat(SqlGroundCheck.firstFault(connection)).isEmpty();
    }

    @Test
    void checkFindsWhatWasChangedBehindTheLedger() throws SQLException {
        TrialBooks books = new TrialBooks(store);
        books.book("H", List.of(Strip.claim(Verb.CONFIRM, "2025-01-01", "####....")));
        books.book("R", List.of(Strip.claim(Verb.CLEAR, "2025-02-01", "#.......")));
        connection.commit();

        assertThat(faultAfter("UPDATE ground_cell SET balance = balance + 1 WHERE state = 'cleared'"))
                .contains("cleared ground")
                .contains("its pieces sum to");
        assertThat(faultAfter("UPDATE ground_piece SET m2 = m2 - 1 WHERE verb = 'clear'"))
                .contains("its pieces sum to");
        assertThat(faultAfter("DELETE FROM ground_cell WHERE state = 'cleared'"))
                .contains("holds 0 m²");
        assertThat(faultAfter("DELETE FROM ground_piece WHERE verb = 'clear'")).contains("no piece made");
        assertThat(faultAfter("UPDATE ground_cell SET shape = (SELECT shape FROM ground_cell WHERE state = 'cleared')"))
                .contains("is drawn with");
    }

    @Test
    void checkNamesCellsOfNoStateAndOfNoRecord() throws SQLException {
        new TrialBooks(store).book("H", List.of(Strip.claim(Verb.CONFIRM, "2025-01-01", "####....")));
        connection.commit();

        assertThat(faultAfter("UPDATE ground_cell SET state = 'safe'"))
                .startsWith("the confirmed ground of record ")
                .contains("holds 0 m²");
        assertThat(faultAfter("UPDATE ground_piece SET new_owner = outline")).contains("belongs to no record");
        assertThat(faultAfter("UPDATE ground_cell SET owner = shape")).contains("is no record's");
    }

    private String faultAfter(String change) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(change);
        }
        String fault = SqlGroundCheck.firstFault(connection).orElse("none");
        connection.rollback();
        return fault;
    }

    private static List<String> rows(Connection connection, Projection.Table table) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table.name() + " ORDER BY " + table.key())) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    Object value = rows.getObject(i);
                    row.append(value instanceof byte[] bytes ? Arrays.toString(bytes) : value)
                            .append('|');
                }
                found.add(row.toString());
            }
        }
        return found;
    }
}
