package org.clearground.ledger.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/// A test of what every store does: with a SQLite file as it stands, and with a database of [OnPostgresIT]'s,
/// which runs it again.
abstract class StoreTest {

    @TempDir
    Path folder;

    private final Map<String, SqlStore> stores = new HashMap<>();

    /// The test's store of this name, empty at first.
    final SqlStore store(String name) {
        return stores.computeIfAbsent(name, this::newStore);
    }

    /// An empty store.
    SqlStore newStore(String name) {
        return SqlStore.of(folder.resolve(name + ".gpkg"));
    }

    /// The test's usual ledger, made new.
    final SqlLedger create() {
        return create("books");
    }

    final SqlLedger create(String name) {
        return SqlLedger.create(store(name), Books.setup(Books.at("2025-02-01T08:00:00Z")));
    }

    /// The same, opened once more.
    final SqlLedger open() {
        return SqlLedger.open(store("books"), Books.setup(Books.at("2025-02-01T08:00:00Z")));
    }
}
