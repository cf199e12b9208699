package org.clearground.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import org.clearground.books.Books;
import org.clearground.books.DeepVerification;
import org.clearground.books.Transfer;
import org.clearground.closing.Closing;
import org.clearground.intake.Progress;
import org.clearground.ledger.Hash;
import org.clearground.ledger.Head;
import org.clearground.ledger.store.PrivateCluster;
import org.clearground.ledger.store.SqlStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demonstration country in PostgreSQL is the one in the file: to the last hash and the last byte.
@Tag("postgres")
class NationalStoreIT {

    private static final InstantSource LATER = InstantSource.fixed(Instant.parse("2025-07-01T00:00:00Z"));

    @TempDir
    Path folder;

    private static SqlStore database() {
        return SqlStore.parse(PrivateCluster.get().newDatabase(), Path.of(""));
    }

    @Test
    void movesIntoTheDatabaseAndBackWithTheSameHashesAndReports() throws IOException {
        DemoLoader.Loaded loaded = DemoLoader.load(folder.resolve("data"), Progress.NONE);
        SortedMap<String, Hash> published = reports(loaded.store(), "file");

        SqlStore national = database();
        assertThat(move(loaded.store(), national)).isEqualTo(loaded.head());
        verify(national, loaded.head());
        assertThat(reports(national, "database")).isEqualTo(published);

        SqlStore back = SqlStore.of(folder.resolve("back.gpkg"));
        assertThat(move(national, back)).isEqualTo(loaded.head());
        verify(back, loaded.head());
        assertThat(reports(back, "back")).isEqualTo(published);
        assertThatThrownBy(() -> move(back, national)).hasMessageContaining("already");
    }

    @Test
    void decidesTheSameWhenTheCountryIsImportedIntoTheDatabase() throws IOException {
        SqlStore national = database();
        DemoLoader.Loaded loaded = DemoLoader.load(folder.resolve("data"), national, Progress.NONE);

        try (Books books = Books.open(national, LATER)) {
            Closing closing =
                    Closing.current(books.ledger(), loaded.head().seq()).getFirst();
            assertThat(closing.known().head().toString()).isEqualTo(DemoFiguresIT.HEAD);
        }
        verify(national, loaded.head());
        assertThat(DemoLoader.load(folder.resolve("data"), national, Progress.NONE)
                        .bookedNow())
                .isFalse();
    }

    private static Head move(SqlStore from, SqlStore to) {
        try (Books books = Books.open(from, LATER)) {
            return Transfer.run(books, to, LATER, n -> {});
        }
    }

    private static void verify(SqlStore store, Head head) {
        assertThat(Books.verify(store, List.of(head.hash()), LATER, n -> {}).findings())
                .isEmpty();
        try (Books books = Books.open(store, LATER)) {
            assertThat(books.ledger().head()).isEqualTo(head);
            assertThat(books.mapFault()).isEmpty();
            assertThat(new DeepVerification(books.types()).firstFault(books.ledger(), n -> {}))
                    .isEmpty();
        }
    }

    private SortedMap<String, Hash> reports(SqlStore store, String name) throws IOException {
        try (Books books = Books.open(store, LATER)) {
            return ReportBytes.of(books, folder.resolve(name));
        }
    }
}
