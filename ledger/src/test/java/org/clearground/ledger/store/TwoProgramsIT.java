package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two programs that append to the same books, with several writers each.
class TwoProgramsIT {

    private static final int EACH = 100;

    @TempDir
    Path folder;

    @Test
    void appendWithoutGapToOneFile() throws IOException, InterruptedException {
        append(folder.resolve("books.gpkg").toString());
    }

    @Test
    @Tag("postgres")
    void appendWithoutGapToOneDatabase() throws IOException, InterruptedException {
        append(PrivateCluster.get().newDatabase());
    }

    private void append(String address) throws IOException, InterruptedException {
        SqlStore store = SqlStore.parse(address, Path.of(""));
        try (SqlLedger ledger = SqlLedger.create(store, Books.setup(Books.at("2025-02-01T08:00:00Z")))) {
            ledger.write(w -> w.append(Books.recorded("bag1", 1)));
            List<String> ofOne;
            List<String> ofOther;
            try (AppendingProcess one = AppendingProcess.start(folder, address);
                    AppendingProcess other = AppendingProcess.start(folder, address)) {
                one.awaitLines(EACH);
                other.awaitLines(EACH);
                ofOne = one.kill();
                ofOther = other.kill();
            }
            AppendingProcess.isKept(ledger, ofOne, "one");
            AppendingProcess.isKept(ledger, ofOther, "other");
            assertThat(ledger.head().seq()).isGreaterThan(2L * (ofOne.size() + ofOther.size()));
            assertThat(ledger.verify(List.of()).findings()).isEmpty();
        }
    }
}
