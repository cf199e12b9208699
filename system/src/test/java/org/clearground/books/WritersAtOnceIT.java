package org.clearground.books;

import java.nio.file.Path;
import org.clearground.ledger.store.PrivateCluster;
import org.clearground.ledger.store.SqlStore;
import org.junit.jupiter.api.Tag;

/// The same in a database.
@Tag("postgres")
class WritersAtOnceIT extends WritersAtOnceTest {

    @Override
    SqlStore newStore() {
        return SqlStore.parse(PrivateCluster.get().newDatabase(), Path.of(""));
    }
}
