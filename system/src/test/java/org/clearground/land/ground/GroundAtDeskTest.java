package org.clearground.land.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clearground.ledger.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class GroundAtDeskTest extends GroundStoreContract {

    private static final Envelope EVERYWHERE = new Envelope(-180, 180, -90, 90);

    @TempDir
    private Path folder;

    private Connection connection;
    private SqlTrialStore tables;
    private Works works;

    @BeforeEach
    void open() throws SQLException {
        connection = TestStores.emptyConnection(folder.resolve("ground.gpkg"));
        connection.setAutoCommit(false);
        tables = new SqlTrialStore(connection);
        works = new Works();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Override
    GroundStore store() {
        return works;
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 40})
    void decidesAsInMemoryHoweverManyRecordsOneWorkBooks(int length) throws SQLException {
        TrialBooks atDesk = new TrialBooks(works);
        TrialBooks inMemory = new TrialBooks(new MemoryGroundStore());
        int[] done = {0};
        new RandomHistory(11).play(atDesk, 40, () -> {
            if (++done[0] % length == 0) {
                works.next();
                // every second work asks for everything at once
                if (done[0] / length % 2 == 0) {
                    works.desk.expect(List.of(EVERYWHERE));
                }
            }
        });
        new RandomHistory(11).play(inMemory, 40, () -> {});
        works.next();

        assertThat(atDesk.pieces()).isEqualTo(inMemory.pieces());
        GroundLaws.MAPS.forEach(map -> assertThat(atDesk.cells(map)).isEqualTo(inMemory.cells(map)));
        assertThat(SqlGroundCheck.firstFault(connection)).isEmpty();
    }

    @Test
    void writesNoCellBeforeTheWorkIsDone() {
        new TrialBooks(works).book("H", List.of(Strip.claim(Verb.CONFIRM, "2025-01-01", "####....")));
        assertThat(tables.cellsOf(Strip.MINES, TrialBooks.id("H"))).isEmpty();

        List<Cell> decided = works.cellsOf(Strip.MINES, TrialBooks.id("H"));
        works.next();

        assertThat(decided).hasSize(1);
        assertThat(tables.cellsOf(Strip.MINES, TrialBooks.id("H"))).isEqualTo(decided);
    }

    @Test
    void asksForNothingOfARecordThatIsNew() {
        new TrialBooks(works).book("H", List.of(Strip.claim(Verb.CONFIRM, "2025-01-01", "####....")));
        works.next();
        works.desk.isNew(TrialBooks.id("H"));

        assertThat(works.actsOf(TrialBooks.id("H"))).isEmpty();
        assertThat(works.piecesOf(TrialBooks.id("H"))).isEmpty();
        assertThat(works.cellsOf(Strip.MINES, TrialBooks.id("H"))).isEmpty();
    }

    /// One work at the desk after the other; entries follow when a work is done.
    private final class Works implements GroundStore {

        private final List<Settlement> later = new ArrayList<>();
        private GroundAtDesk desk = new GroundAtDesk(tables.store, question -> question.accept(tables.store));

        void next() {
            desk.write();
            later.forEach(tables::follow);
            later.clear();
            desk = new GroundAtDesk(tables.store, question -> question.accept(tables.store));
        }

        @Override
        public List<GroundAct> actsMeeting(String map, Envelope box) {
            return desk.actsMeeting(map, box);
        }

        @Override
        public List<GroundAct> actsOf(UUID record) {
            return desk.actsOf(record);
        }

        @Override
        public List<Piece> piecesOf(UUID record) {
            return desk.piecesOf(record);
        }

        @Override
        public List<Cell> cellsOf(String map, UUID owner) {
            return desk.cellsOf(map, owner);
        }

        @Override
        public void accept(Settlement settlement) {
            desk.accept(settlement);
            later.add(settlement);
        }
    }
}
