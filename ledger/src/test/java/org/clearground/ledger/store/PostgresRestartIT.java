package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.clearground.ledger.Entry;
import org.clearground.ledger.LedgerFailure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `kill -9` of the server: nothing acknowledged is lost, and the program goes on by itself when it is back.
@Tag("postgres")
class PostgresRestartIT {

    private static final int KILLS = 5;

    @Test
    void goesOnByItselfWhenTheServerIsBack() throws IOException, InterruptedException, SQLException {
        PrivateCluster cluster = PrivateCluster.get();
        SqlStore store = SqlStore.parse(cluster.newDatabase(), Path.of(""));
        try (SqlLedger ledger = SqlLedger.create(store, Books.setup(Books.at("2025-02-01T08:00:00Z")))) {
            for (int kill = 1; kill <= KILLS; kill++) {
                String number = "bag" + kill;
                Entry kept = ledger.write(w -> w.append(Books.recorded(number, 5)));
                cluster.kill();
                assertThatThrownBy(() -> ledger.write(w -> w.append(Books.recorded("lost", 5))))
                        .isInstanceOf(LedgerFailure.class)
                        .hasMessageContaining("does not answer");
                assertThatThrownBy(ledger::head)
                        .isInstanceOf(LedgerFailure.class)
                        .hasMessageContaining("does not answer");
                cluster.startAgain();
                assertThat(ledger.head().hash()).isEqualTo(kept.hash());
                Entry again = ledger.write(w -> w.append(Books.recorded(number, 5)));
                assertThat(again.seq()).as("booked once").isEqualTo(kept.seq());
            }
            assertThat(ledger.verify(List.of(ledger.head().hash())).findings()).isEmpty();
            assertThat(ledger.head().seq()).isEqualTo(KILLS);
        }
    }
}
