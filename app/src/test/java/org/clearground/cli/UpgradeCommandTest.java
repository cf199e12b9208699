package org.clearground.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.clearground.ledger.store.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Books of an older version, as a person at the command line meets them.
@Tag(TestStores.FILE)
class UpgradeCommandTest {

    @TempDir
    Path folder;

    private Terminal terminal = new Terminal(folder);
    private String head = "";

    @BeforeEach
    void keepBooksOfAnOlderVersion() throws SQLException, NoSuchAlgorithmException {
        terminal = new Terminal(folder);
        assertThat(terminal.run("init", "--zone", "Asia/Baku").exit()).isEqualTo(Exit.DONE);
        head = terminal.run("verify", "--json").json().text("head");
        String lines =
                layout().lines().filter(line -> !line.startsWith("accident.")).collect(Collectors.joining("\n"));
        execute(
                "UPDATE layout SET value = '" + lines + "' WHERE key = 'lines'",
                "UPDATE layout SET value = '" + sha256(lines) + "' WHERE key = 'fingerprint'",
                "DELETE FROM gpkg_geometry_columns WHERE table_name = 'accident'",
                "DELETE FROM gpkg_contents WHERE table_name = 'accident'",
                "DROP TABLE accident");
    }

    private String layout() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT value FROM layout WHERE key = 'lines'")) {
            return row.getString(1);
        }
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/books.gpkg"));
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    @Test
    void bringsThemUpWithTheSameHead() {
        Terminal.Answer answer = terminal.run("upgrade", "--json");
        assertThat(answer.exit()).as(answer.err()).isEqualTo(Exit.DONE);
        assertThat(answer.json().text("head")).isEqualTo(head);
        assertThat(answer.err()).contains("1 of 1 entries derived again");
        assertThat(terminal.run("verify").exit()).isEqualTo(Exit.DONE);
        assertThat(terminal.run("upgrade").out()).contains("Up to date").contains(head);
    }

    @Test
    void commandsThatReadSayWhichCommandDoesIt() {
        for (String command : new String[] {"books", "verify", "check"}) {
            Terminal.Answer answer = terminal.run(command);
            assertThat(answer.exit()).as(command).isEqualTo(Exit.REFUSED);
            assertThat(answer.err()).as(command).contains("older version").contains("clearground upgrade");
        }
    }

    @Test
    void commandsThatBookDoItThemselvesAndSaySo() throws IOException {
        Path file = terminal.write("files/place.csv", "number,name,level", "north,North,district");
        Terminal.Answer answer = terminal.run("import", file.toString(), "--approved-by", "officer");
        assertThat(answer.exit()).as(answer.err()).isEqualTo(Exit.DONE);
        assertThat(answer.err()).contains("made by an older version").contains("entries derived again");
        assertThat(terminal.run("verify").exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void aDrawAndAVerdictOnDuplicatesDoItToo() {
        String[] dry = {"draw", "2025-Q1", "--seed", "1", "--approved-by", "officer", "--dry-run"};
        assertThat(terminal.run(dry).err()).contains("run: clearground upgrade");
        assertThat(terminal.run("duplicates").err()).contains("run: clearground upgrade");
        String[] verdict = {"duplicates", "A-1", "A-2", "--verdict", "different", "--approved-by", "officer"};
        assertThat(terminal.run(verdict).err()).contains("entries derived again");
        assertThat(terminal.run(dry).err()).doesNotContain("older version");
    }

    @Test
    void restoresABackupOfAnOlderVersion() throws IOException {
        Terminal.Answer answer =
                terminal.run("restore", "data/books.gpkg", "--data", "restored", "--head", head, "--json");
        assertThat(answer.exit()).as(answer.err()).isEqualTo(Exit.DONE);
        assertThat(answer.json().text("head")).isEqualTo(head);
        assertThat(terminal.run("verify", "--data", "restored").exit()).isEqualTo(Exit.DONE);
        assertThat(terminal.run("books").err()).as("the backup stays as it is").contains("older version");
    }

    @Test
    void refusesBooksOfANewerVersion() throws SQLException {
        terminal.run("upgrade");
        execute("DROP TRIGGER meta_keeps", "UPDATE meta SET value = '77' WHERE key = 'schema'");
        for (String command : new String[] {"books", "upgrade", "serve"}) {
            Terminal.Answer answer = terminal.run(command);
            assertThat(answer.exit()).as(command).isEqualTo(Exit.REFUSED);
            assertThat(answer.err())
                    .as(command)
                    .contains("newer version of Clearground")
                    .contains("schema 77");
        }
    }
}
