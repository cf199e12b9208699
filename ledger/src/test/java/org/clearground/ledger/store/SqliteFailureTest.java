package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.clearground.ledger.LedgerFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that may not grow, a file that another program holds.
class SqliteFailureTest {

    private static final int MOST = 5_000;

    @TempDir
    Path folder;

    private SqlLedger ledger;

    @BeforeEach
    void createsLedger() {
        ledger = Books.create(folder);
    }

    @AfterEach
    void closesLedger() {
        ledger.close();
    }

    private long append(String number) {
        return ledger.write(w -> w.append(Books.recorded(number, 5))).seq();
    }

    private void pragma(String pragma) {
        ledger.write(w -> {
            SqlConnections.number(w.connection(), "PRAGMA " + pragma);
            return true;
        });
    }

    @Test
    void saysThatTheDiskIsFullAndGoesOnWhenThereIsRoom() {
        append("A");
        long pages = ledger.write(w -> SqlConnections.number(w.connection(), "PRAGMA page_count"));
        pragma("max_page_count = " + (pages + 5));
        assertThatThrownBy(() -> {
                    for (int i = 0; i < MOST; i++) {
                        append("full" + i);
                    }
                })
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("takes nothing more")
                .hasMessageContaining("make room");
        long before = ledger.head().seq();
        pragma("max_page_count = 1000000");
        assertThat(append("later")).isEqualTo(before + 1);
        assertThat(ledger.verify(List.of()).findings()).isEmpty();
    }

    @Test
    void saysThatAnotherProgramHoldsTheFileAndGoesOnAfterIt() throws SQLException {
        append("A");
        pragma("busy_timeout = 200");
        try (Connection other = SqlConnections.writer(folder.resolve("books.gpkg"))) {
            SqlConnections.run(other, "BEGIN IMMEDIATE");
            assertThatThrownBy(() -> append("B"))
                    .isInstanceOf(LedgerFailure.class)
                    .hasMessageContaining("Another program holds the books");
            assertThat(ledger.head().seq()).as("who reads is not held up").isEqualTo(1);
            SqlConnections.run(other, "ROLLBACK");
        }
        assertThat(append("B")).isEqualTo(2);
        assertThat(ledger.verify(List.of()).findings()).isEmpty();
    }
}
