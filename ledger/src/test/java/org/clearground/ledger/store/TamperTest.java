package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryHash;
import org.clearground.ledger.Hash;
import org.clearground.ledger.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody with another SQLite client, who knows how to take the triggers away and to put them back.
class TamperTest {

    @TempDir
    Path folder;

    private Path books;
    private Hash head = Hash.GENESIS;

    @BeforeEach
    void booksSomething() {
        books = Books.several(folder);
        try (SqlLedger ledger = Books.open(folder)) {
            head = ledger.head().hash();
        }
    }

    private Verification verify(Path file, Hash... heads) {
        return SqlVerifier.verify(file, Books.setup(Books.at("2025-02-01T08:00:00Z")), List.of(heads), done -> {});
    }

    @Test
    void findsNothingInSoundBooksAndProvesTheirHeads() throws SQLException, IOException {
        Verification sound = verify(Tampering.tampered(books), head);

        assertThat(sound.findings()).isEmpty();
        assertThat(sound.entries()).isEqualTo(4);
        assertThat(sound.head().hash()).isEqualTo(head);
        assertThat(sound.proven()).containsEntry(head, 4L);
    }

    @Test
    void findsTwoEntriesSwapped() throws SQLException, IOException {
        Path swapped = Tampering.tampered(
                books,
                "UPDATE entry SET seq = 99 WHERE seq = 2",
                "UPDATE entry SET seq = 2, booking = 2 WHERE seq = 3",
                "UPDATE entry SET seq = 3, booking = 3 WHERE seq = 99");

        Finding first = verify(swapped).findings().getFirst();
        assertThat(first.code()).isEqualTo("ledger.hash");
        assertThat(first.message()).startsWith("Entry 2 (bag A) was changed");
    }

    @Test
    void findsTheNewestEntryRemovedAgainstAnEarlierHead() throws SQLException, IOException {
        String bagOfC = "(SELECT fid FROM bag WHERE number = 'C')";
        Path cut = Tampering.tampered(
                books,
                "DELETE FROM rtree_bag_geom WHERE id = " + bagOfC,
                "DELETE FROM bag WHERE number = 'C'",
                "DELETE FROM posting WHERE seq = 4",
                "DELETE FROM entry WHERE seq = 4");

        assertThat(verify(cut).findings()).isEmpty();
        assertThat(verify(cut, head).findings()).extracting(Finding::code).containsExactly("ledger.head");
    }

    @Test
    void findsAllHashesRewrittenAgainstAnEarlierHead() throws SQLException, IOException {
        Path rewritten = Tampering.tampered(books, "UPDATE entry SET source = 'somebody else' WHERE seq = 1");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + rewritten);
                Statement statement = other.createStatement()) {
            String trigger = Tampering.strings(other, "SELECT sql FROM sqlite_schema WHERE name = 'entry_keeps'")
                    .getFirst();
            statement.executeUpdate("DROP TRIGGER entry_keeps");
            Hash previous = Hash.GENESIS;
            for (long seq = 1; seq <= 4; seq++) {
                previous = rewriteHash(other, seq, previous);
            }
            statement.executeUpdate(trigger);
        }

        assertThat(verify(rewritten).findings()).isEmpty();
        assertThat(verify(rewritten, head).findings()).extracting(Finding::code).containsExactly("ledger.head");
    }

    private static Hash rewriteHash(Connection other, long seq, Hash previous) throws SQLException {
        Entry entry;
        try (Statement statement = other.createStatement();
                ResultSet row = statement.executeQuery(SqlEntries.SELECT + "WHERE seq = " + seq)) {
            row.next();
            entry = SqlEntries.read(row);
        }
        Hash hash = EntryHash.of(previous, seq, entry.booking(), entry.bookedAt(), entry.draft());
        try (PreparedStatement update = other.prepareStatement("UPDATE entry SET hash = ? WHERE seq = ?")) {
            update.setBytes(1, hash.bytes());
            update.setLong(2, seq);
            update.executeUpdate();
        }
        return hash;
    }

    @Test
    void findsATriggerTakenAwayAndOneAdded() throws SQLException, IOException {
        Path copy = Tampering.tampered(books);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = other.createStatement()) {
            statement.executeUpdate("DROP TRIGGER entry_keeps");
            statement.executeUpdate("CREATE TRIGGER mine AFTER INSERT ON posting BEGIN SELECT 1; END");
            statement.executeUpdate("CREATE TABLE layer_styles (id INTEGER)");
        }
        assertThat(verify(copy).findings())
                .extracting(Finding::message)
                .containsExactly(
                        "The trigger entry_keeps is missing.", "The trigger mine on posting is not the ledger's.");
    }

    @Test
    void findsRowsAddedToTablesThatOnlyTheLedgerFills() throws SQLException, IOException {
        assertThat(verify(Tampering.tampered(books, "INSERT INTO dims VALUES (99, 'place=Nowhere')"))
                        .isSound())
                .isFalse();
        assertThat(verify(Tampering.tampered(books, "INSERT INTO account VALUES (99, 'grain/kg', 'x')"))
                        .isSound())
                .isFalse();
        assertThat(verify(Tampering.tampered(books, "INSERT INTO posting VALUES (4, 3, 1, 1, 1, 1)"))
                        .isSound())
                .isFalse();
        assertThat(verify(Tampering.tampered(books, "INSERT INTO posting VALUES (9, 1, 1, 1, 1, 1)"))
                        .isSound())
                .isFalse();
        assertThat(verify(Tampering.tampered(books, "INSERT INTO checkpoint VALUES (9, 0)"))
                        .isSound())
                .isFalse();
        assertThat(verify(Tampering.tampered(books, "INSERT INTO meta VALUES ('owner', 'me')"))
                        .isSound())
                .isFalse();
    }

    @Test
    void findsNumbersWrittenAsTextAndIdsInCapitals() throws SQLException, IOException {
        assertThat(verify(Tampering.tampered(books, "UPDATE entry SET booked_at = booked_at || 'x' WHERE seq = 2"))
                        .isSound())
                .isFalse();
        assertThat(verify(Tampering.tampered(books, "UPDATE entry SET record = upper(record) WHERE seq = 2"))
                        .isSound())
                .isFalse();
    }

    @Test
    void namesTheEntryWhoseBodyOrEffectsAreRubbish() throws SQLException, IOException {
        Verification rubbish =
                verify(Tampering.tampered(books, "UPDATE entry SET effects = '{\"lines\":[{}]}' WHERE seq = 3"));
        assertThat(rubbish.findings())
                .extracting(Finding::message)
                .anySatisfy(m -> assertThat(m).startsWith("Entry 3 (bag A) was changed"))
                .anySatisfy(
                        m -> assertThat(m).startsWith("The postings of entry 3 do not hold: they cannot be derived"));
        assertThat(rubbish.entries()).isEqualTo(4);
        Verification shape = verify(Tampering.tampered(books, "UPDATE entry SET geometry = x'01' WHERE seq = 2"));
        assertThat(shape.findings())
                .extracting(Finding::message)
                .anySatisfy(m -> assertThat(m).startsWith("The derived tables cannot be built again"));
    }

    @Test
    void turnsADamagedFileIntoFindings() throws IOException {
        byte[] bytes = Files.readAllBytes(books);
        for (int page = 1; page < bytes.length / 4096; page++) {
            byte[] damaged = bytes.clone();
            for (int i = 0; i < 64; i++) {
                damaged[page * 4096 + i] ^= 0x5a;
            }
            Path file = folder.resolve("damaged.gpkg");
            Files.write(file, damaged);
            assertThat(verify(file).isSound()).as("page %s damaged", page).isFalse();
        }
        Path rubbish = folder.resolve("rubbish.gpkg");
        Files.writeString(rubbish, "not a database at all, but long enough to look at it twice");
        assertThat(verify(rubbish).isSound()).isFalse();
    }
}
