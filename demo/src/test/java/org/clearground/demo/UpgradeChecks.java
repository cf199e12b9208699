package org.clearground.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.clearground.books.Books;
import org.clearground.books.DeepVerification;
import org.clearground.ledger.Hash;
import org.clearground.ledger.Head;
import org.clearground.ledger.LedgerRefusal;
import org.clearground.ledger.store.SqlStore;

/// What must be true of books before and after they were brought up to this version.
final class UpgradeChecks {

    static final InstantSource LATER = InstantSource.fixed(Instant.parse("2027-01-01T00:00:00Z"));

    private UpgradeChecks() {}

    /// The books are refused, for this reason, to be read or verified.
    static void refused(SqlStore store, LedgerRefusal.Reason reason, String sentence) {
        assertThatThrownBy(() -> Books.open(store, LATER).close())
                .hasMessageContaining(sentence)
                .asInstanceOf(type(LedgerRefusal.class))
                .returns(reason, LedgerRefusal::reason);
        assertThatThrownBy(() -> Books.verify(store, List.of(), LATER, n -> {}))
                .hasMessageContaining(sentence)
                .asInstanceOf(type(LedgerRefusal.class))
                .returns(reason, LedgerRefusal::reason);
    }

    /// Upgrades, and gives how far it said that it was each time.
    static List<Long> upgrade(SqlStore store, EarlierBooks books) {
        List<Long> steps = new ArrayList<>();
        Head head = Books.upgrade(store, LATER, (done, all) -> {
            assertThat(all).isEqualTo(books.entries());
            steps.add(done);
        });
        assertThat(head.hash()).isEqualTo(books.head());
        assertThat(head.seq()).isEqualTo(books.entries());
        return steps;
    }

    /// The books are whole: chain, postings, tables, map, and every decision decided again.
    static void whole(SqlStore store, EarlierBooks earlier) throws SQLException {
        assertThat(Books.verify(store, List.of(earlier.head()), LATER, n -> {}).findings())
                .isEmpty();
        try (Books books = Books.open(store, LATER)) {
            assertThat(books.mapFault()).isEmpty();
            assertThat(new DeepVerification(books.types()).firstFault(books.ledger(), n -> {}))
                    .isEmpty();
            long known = books.ledger().head().seq();
            for (String name : books.types().names()) {
                List<Hash> current = new ArrayList<>();
                books.current(name, known, (entry, fields) -> current.add(entry.hash()));
                assertThat(rows(store, name)).as(name).isEqualTo(current.size());
            }
        }
    }

    /// How many rows a table holds.
    static long rows(SqlStore store, String table) throws SQLException {
        return store.look(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*) FROM \"" + table + "\"")) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
