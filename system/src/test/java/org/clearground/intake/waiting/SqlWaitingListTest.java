package org.clearground.intake.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlWaitingListTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2025-05-01T08:00:00Z"));
    private static final List<KeptFile> FILES = List.of(KeptFile.of("place.csv", "number\nD-1\n"));

    @TempDir
    private Path folder = Path.of("");

    private static Sending sending(String instance) {
        return new Sending(instance, SentKind.RECORD, "place", "D-1", "leyla", 0, "");
    }

    private Sent sent(SqlWaitingList list) {
        return list.send(sending("a"), FILES, SentState.WAITING);
    }

    @Test
    void keepsWhatWasSentByteForByteUntilTheNextStart() {
        try (SqlWaitingList list = SqlWaitingList.open(folder, CLOCK)) {
            sent(list);
        }
        try (SqlWaitingList again = SqlWaitingList.open(folder, CLOCK)) {
            Sent kept = again.waiting().getFirst();
            assertThat(kept.what()).isEqualTo(sending("a"));
            assertThat(again.files(kept.id())).hasSize(1);
            assertThat(new String(again.files(kept.id()).getFirst().bytes(), StandardCharsets.UTF_8))
                    .isEqualTo("number\nD-1\n");
        }
    }

    @Test
    void arrivingTwiceIsArrivingOnceForEachAuthor() {
        try (SqlWaitingList list = SqlWaitingList.open(folder, CLOCK)) {
            Sent first = sent(list);
            assertThat(sent(list)).isEqualTo(first);
            assertThat(list.send(sending("b"), FILES, SentState.WAITING).id()).isNotEqualTo(first.id());
            Sending other = new Sending("a", SentKind.RECORD, "place", "D-1", "tural", 0, "");
            assertThat(list.send(other, FILES, SentState.WAITING).id()).isNotEqualTo(first.id());
            assertThat(list.waiting()).hasSize(3);
        }
    }

    @Test
    void ofTwoWhoApproveOneBegins() {
        try (SqlWaitingList list = SqlWaitingList.open(folder, CLOCK)) {
            long id = sent(list).id();
            assertThat(list.begin(id, "rena").state()).isEqualTo(SentState.BOOKING);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> list.begin(id, "omar"))
                    .withMessageContaining("is not waiting any more");
            assertThatIllegalArgumentException().isThrownBy(() -> list.giveBack(id, "omar", "no"));
            assertThat(list.booked(id, "rena", 7).head()).isEqualTo(7);
            assertThat(list.waiting()).isEmpty();
        }
    }

    @Test
    void theAuthorNeitherApprovesNorReturns() {
        try (SqlWaitingList list = SqlWaitingList.open(folder, CLOCK)) {
            long id = sent(list).id();
            assertThatIllegalArgumentException().isThrownBy(() -> list.begin(id, "leyla"));
            assertThatIllegalArgumentException().isThrownBy(() -> list.giveBack(id, "leyla", "mine"));
            assertThatIllegalArgumentException().isThrownBy(() -> list.takeBack(id, "rena"));
            assertThat(list.takeBack(id, "leyla").state()).isEqualTo(SentState.TAKEN_BACK);
        }
    }

    @Test
    void countsForEachWhatWaitsForThem() {
        try (SqlWaitingList list = SqlWaitingList.open(folder, CLOCK)) {
            long id = sent(list).id();
            assertThat(list.countWaitingFor("rena")).isEqualTo(1);
            assertThat(list.countWaitingFor("leyla")).isZero();
            assertThatIllegalArgumentException().isThrownBy(() -> list.giveBack(id, "rena", "  "));
            list.giveBack(id, "rena", "the name is wrong");
            assertThat(list.countWaitingFor("rena")).isZero();
            assertThat(list.countReturnedTo("leyla")).isEqualTo(1);
            assertThat(list.find(id).orElseThrow().reason()).isEqualTo("the name is wrong");
        }
    }

    @Test
    void whatWasBeingBookedWhenTheProgramEndedWaitsAgain() {
        try (SqlWaitingList list = SqlWaitingList.open(folder, CLOCK)) {
            list.begin(sent(list).id(), "rena");
        }
        try (SqlWaitingList again = SqlWaitingList.open(folder, CLOCK)) {
            assertThat(again.countWaitingFor("rena")).isZero();
            again.resume();
            assertThat(again.countWaitingFor("rena")).isEqualTo(1);
        }
    }

    @Test
    void whatWasSentIsNeitherChangedNorDeletedByAnyProgram() throws SQLException {
        try (SqlWaitingList list = SqlWaitingList.open(folder, CLOCK)) {
            sent(list);
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqlWaitingList.FILE));
                    Statement statement = other.createStatement()) {
                for (String sql : List.of(
                        "UPDATE sent SET author = 'x'",
                        "UPDATE sent SET terms = 'x'",
                        "DELETE FROM sent",
                        "UPDATE file SET bytes = 'x'",
                        "DELETE FROM file")) {
                    assertThatThrownBy(() -> statement.executeUpdate(sql))
                            .as(sql)
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("is never");
                }
            }
        }
    }

    @Test
    void laysFilesIntoAFolderOfTheirOwnAndTakesItAway() throws IOException {
        try (LaidFiles laid = LaidFiles.of(folder.resolve("below"), FILES, "form-1-")) {
            assertThat(laid.paths().getFirst()).hasFileName("form-1-place.csv").hasContent("number\nD-1\n");
        }
        try (Stream<Path> left = Files.list(folder.resolve("below"))) {
            assertThat(left).isEmpty();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LaidFiles.of(folder, List.of(KeptFile.of("../x.csv", "")), ""));
    }
}
