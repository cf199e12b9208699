package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The list of what guards the books in a database, written with `-Dclearground.write-docs=true`.
@Tag("postgres")
class PostgresCatalogIT {

    private static final Path LIST = Path.of("src/main/resources/org/clearground/ledger/store/postgresql/catalog.txt");

    @Test
    void theListNamesWhatTheMigrationsMakeInAnySchema() throws SQLException, IOException {
        List<String> lines = lines("clearground");
        if (Boolean.getBoolean("clearground.write-docs")) {
            Files.writeString(LIST, String.join("\n", lines) + "\n");
        }
        assertThat(lines).isEqualTo(Files.readAllLines(LIST)).isEqualTo(lines("elsewhere"));
    }

    private static List<String> lines(String schema) throws SQLException {
        String address = PrivateCluster.get().newDatabase() + "?schema=" + schema;
        SqlStore store = SqlStore.parse(address, Path.of(""));
        SqlLedger.create(store, Books.setup(Books.at("2025-02-01T08:00:00Z"))).close();
        try (Connection database = store.reader()) {
            return PostgresCatalog.lines(database, schema);
        }
    }
}
