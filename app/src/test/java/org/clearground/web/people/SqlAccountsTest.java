package org.clearground.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlAccountsTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2025-05-01T08:00:00Z"));
    private static final Person LEYLA = new Person("leyla", Role.REVIEWER, true, false);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void keepsWhoWasAddedAndNeverThePasswordItself() throws SQLException {
        try (SqlAccounts accounts = SqlAccounts.open(folder, CLOCK)) {
            accounts.add(LEYLA, "twelve letters", "test");
        }
        try (SqlAccounts again = SqlAccounts.open(folder, CLOCK)) {
            assertThat(again.people()).containsExactly(LEYLA);
            assertThat(again.find("leyla").orElseThrow().hash())
                    .startsWith("$2")
                    .doesNotContain("twelve");
        }
    }

    @Test
    void refusesANameThatIsTakenAndOneThatIsNone() {
        try (SqlAccounts accounts = SqlAccounts.open(folder, CLOCK)) {
            accounts.add(LEYLA, "twelve letters", "test");
            assertThatIllegalArgumentException().isThrownBy(() -> accounts.add(LEYLA, "twelve letters", "test"));
            assertThatIllegalArgumentException().isThrownBy(() -> new Person("Leyla <b>", Role.READER, true, false));
            assertThatIllegalArgumentException().isThrownBy(() -> new Person("a".repeat(41), Role.READER, true, false));
            assertThat(new Person("a".repeat(40), Role.READER, true, false).name())
                    .hasSize(40);
        }
    }

    @Test
    void wantsAPasswordOfTwelveLettersAndSeventyTwoBytesAtMost() {
        try (SqlAccounts accounts = SqlAccounts.open(folder, CLOCK)) {
            assertThatIllegalArgumentException().isThrownBy(() -> accounts.add(LEYLA, "e".repeat(11), "test"));
            assertThatIllegalArgumentException().isThrownBy(() -> accounts.add(LEYLA, "e".repeat(73), "test"));
            accounts.add(LEYLA, "ə".repeat(36), "test");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> accounts.changePassword("leyla", "ə".repeat(36)))
                    .withMessageContaining("the old one");
        }
    }

    @Test
    void theAuditListCannotBeEditedByAnyProgram() throws SQLException {
        try (SqlAccounts accounts = SqlAccounts.open(folder, CLOCK)) {
            accounts.add(LEYLA, "twelve letters", "test");
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqlAccounts.FILE));
                    Statement statement = other.createStatement()) {
                for (String sql : List.of(
                        "UPDATE audit SET who = 'x'",
                        "DELETE FROM audit",
                        "INSERT INTO audit VALUES (7, 0, 'x', 'x', 'x')",
                        "INSERT OR REPLACE INTO audit VALUES (1, 0, 'x', 'x', 'x')")) {
                    assertThatThrownBy(() -> statement.executeUpdate(sql))
                            .as(sql)
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("audit lines are");
                }
            }
            assertThat(accounts.audited(Long.MAX_VALUE, 10))
                    .containsExactly(new AuditLine(1, CLOCK.instant(), "test", "person_added", "leyla: reviewer"));
        }
    }
}
