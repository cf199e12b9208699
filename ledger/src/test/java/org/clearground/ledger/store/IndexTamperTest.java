package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.clearground.finding.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who leaves every table as it was and changes only an index, through which figures are read: a row is
/// changed, the index hidden from SQLite while the row is changed back, and shown again.
class IndexTamperTest {

    @TempDir
    Path folder;

    private Path books;

    @BeforeEach
    void booksSomething() {
        books = Books.several(folder);
    }

    private List<String> findings(String index, String change, String back) throws SQLException, IOException {
        Path file = Tampering.tampered(books, change);
        List<Object> hidden = hide(file, index);
        Path moved = Files.move(file, folder.resolve("changed.gpkg"), StandardCopyOption.REPLACE_EXISTING);
        Path changedBack = Tampering.tampered(moved, back);
        show(changedBack, hidden);
        return SqlVerifier.verify(changedBack, Books.setup(Books.at("2025-02-01T08:00:00Z")), List.of(), _ -> {})
                .findings()
                .stream()
                .map(Finding::code)
                .distinct()
                .toList();
    }

    private static List<Object> hide(Path file, String index) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.executeUpdate("PRAGMA writable_schema = ON");
            List<Object> row;
            try (ResultSet found = statement.executeQuery("SELECT * FROM sqlite_schema WHERE name = '" + index + "'")) {
                assertThat(found.next()).isTrue();
                row = List.of(
                        found.getString(1),
                        found.getString(2),
                        found.getString(3),
                        found.getLong(4),
                        found.getString(5));
            }
            statement.executeUpdate("DELETE FROM sqlite_schema WHERE name = '" + index + "'");
            return row;
        }
    }

    private static void show(Path file, List<Object> hidden) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.executeUpdate("PRAGMA writable_schema = ON");
            try (PreparedStatement insert =
                    other.prepareStatement("INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)")) {
                for (int i = 0; i < hidden.size(); i++) {
                    insert.setObject(i + 1, hidden.get(i));
                }
                insert.executeUpdate();
            }
        }
    }

    @Test
    void findsAPostingThatIsMissingFromItsIndex() throws SQLException, IOException {
        String back;
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + books)) {
            back = Tampering.strings(
                            other,
                            "SELECT 'INSERT INTO posting VALUES (4, 2, ' || account || ', ' || day"
                                    + " || ', ' || dims || ', ' || amount || ')' FROM posting WHERE seq = 4 AND line = 2")
                    .getFirst();
        }
        assertThat(findings("posting_by_account", "DELETE FROM posting WHERE seq = 4 AND line = 2", back))
                .containsExactly("file.damaged");
    }

    @Test
    void findsAnIndexThatTellsAnotherAmount() throws SQLException, IOException {
        assertThat(findings(
                        "posting_by_account",
                        "UPDATE posting SET amount = amount + 1 WHERE seq = 4 AND line = 2",
                        "UPDATE posting SET amount = amount - 1 WHERE seq = 4 AND line = 2"))
                .containsExactly("file.damaged");
    }

    @Test
    void findsAnIndexThatTellsTheSameAmountsOfOtherAccounts() throws SQLException, IOException {
        String swap = "UPDATE posting SET account = 3 - account WHERE seq = 4";
        assertThat(findings("posting_by_account", swap, swap)).containsExactly("file.damaged");
    }

    @Test
    void findsAnIndexThatLeadsToAnotherRecord() throws SQLException, IOException {
        assertThat(findings(
                        "entry_by_number",
                        "UPDATE entry SET number = 'X' || number WHERE seq = 2",
                        "UPDATE entry SET number = substr(number, 2) WHERE seq = 2"))
                .containsExactly("file.damaged");
    }

    @Test
    void findsAnIndexThatCountsAMarkOnAnotherDay() throws SQLException, IOException {
        assertThat(findings(
                        "mark_by_day",
                        "UPDATE mark SET day = day + 1 WHERE seq = 2",
                        "UPDATE mark SET day = day - 1 WHERE seq = 2"))
                .containsExactly("file.damaged");
    }

    @Test
    void findsASpatialIndexWhoseNodesTellOtherBoxes() throws SQLException, IOException {
        Path file = Tampering.tampered(
                books, "UPDATE rtree_bag_geom SET minx = minx - 1 WHERE id = (SELECT min(id) FROM rtree_bag_geom)");
        assertThat(SqlVerifier.verify(file, Books.setup(Books.at("2025-02-01T08:00:00Z")), List.of(), _ -> {})
                        .findings())
                .extracting(Finding::code)
                .containsExactly("ledger.table");
        Path placed = Tampering.tampered(
                books, "UPDATE rtree_bag_geom_rowid SET nodeno = 7 WHERE rowid = (SELECT min(id) FROM rtree_bag_geom)");
        assertThat(SqlVerifier.verify(placed, Books.setup(Books.at("2025-02-01T08:00:00Z")), List.of(), _ -> {})
                        .findings())
                .extracting(Finding::code)
                .containsExactly("file.damaged");
    }
}
