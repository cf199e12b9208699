package org.clearground.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.clearground.ledger.Hash;
import org.clearground.ledger.store.PrivateCluster;
import org.clearground.ledger.store.SqlDialect;
import org.clearground.ledger.store.SqlStore;

/// Books that an earlier version of the program made, kept as it left them; see their README.
///
/// @param file    the kept file
/// @param schema  the version of the ledger's own tables
/// @param entries how many entries it has
/// @param head    the head that the program printed then
record EarlierBooks(String file, int schema, long entries, Hash head) {

    /// Those in one kind of store: `sqlite` or `postgresql`.
    static List<EarlierBooks> in(String store) {
        return text("earlier/books.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cell -> cell[1].equals(store))
                .map(cell -> new EarlierBooks(
                        cell[0], Integer.parseInt(cell[2]), Long.parseLong(cell[4]), Hash.parse(cell[5])))
                .toList();
    }

    /// The newest in one kind of store.
    static EarlierBooks newest(String store) {
        return in(store).getLast();
    }

    private static String text(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(EarlierBooks.class.getResourceAsStream(resource), resource);
    }

    /// Lays the file into a folder.
    SqlStore unpack(Path folder) throws IOException {
        Path unpacked = folder.resolve("books.gpkg");
        unpackTo(unpacked);
        return SqlStore.of(unpacked);
    }

    private void unpackTo(Path to) throws IOException {
        try (InputStream in = new GZIPInputStream(open("earlier/" + file))) {
            Files.copy(in, to);
        }
    }

    /// Plays a dump into a new database by `psql`, as an administrator would.
    ///
    /// @param database the address of an empty database with PostGIS
    SqlStore restore(String database, Path folder) throws IOException, InterruptedException {
        Path script = folder.resolve("dump.sql");
        unpackTo(script);
        Path said = folder.resolve("psql.txt");
        Process psql = new ProcessBuilder(
                        PrivateCluster.get().folderOfPrograms().resolve("psql").toString(),
                        "--no-psqlrc",
                        "--quiet",
                        "--set=ON_ERROR_STOP=1",
                        "--file=" + script,
                        database)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(psql.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(psql.exitValue()).as(Files.readString(said)).isZero();
        return SqlStore.parse(database, folder);
    }

    /// Every entry as the store holds it, hash and all, in a line.
    static List<String> entries(SqlStore store) throws SQLException {
        return lines(
                store,
                "SELECT seq, booking, booked_at, kind, type, record, number, version, value_from, value_to, known_since,"
                        + " written_by, approved_by, source, key_id, body, effects, hash, geometry FROM entry ORDER BY seq");
    }

    /// What was derived of the entries: every posting and every mark, in a line.
    static List<String> derived(SqlStore store) throws SQLException {
        List<String> lines = new ArrayList<>(lines(
                store,
                "SELECT p.seq, p.line, a.measure, a.name, p.day, d.text, p.amount FROM posting p"
                        + " JOIN account a ON a.id = p.account JOIN dims d ON d.id = p.dims ORDER BY p.seq, p.line"));
        lines.addAll(lines(store, "SELECT seq, line, name, value, day, sign FROM mark ORDER BY seq, line"));
        return lines;
    }

    /// How deriving was numbered when the books were derived last; 0 before it was.
    static long derivation(SqlStore store) throws SQLException {
        return store.look(connection -> {
            if (!SqlDialect.of(connection).hasTable(connection, "layout")) {
                return 0L;
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT value FROM layout WHERE key = 'lines'")) {
                return Optional.of(row.next() ? row.getString(1) : "").stream()
                        .flatMap(String::lines)
                        .filter(line -> line.startsWith("derivation "))
                        .count();
            }
        });
    }

    private static List<String> lines(SqlStore store, String sql) throws SQLException {
        return store.look(connection -> {
            List<String> lines = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    StringBuilder line = new StringBuilder();
                    for (int i = 1; i <= columns; i++) {
                        byte[] bytes = row.getBytes(i);
                        line.append(bytes == null ? "-" : new String(bytes, StandardCharsets.ISO_8859_1))
                                .append('|');
                    }
                    lines.add(line.toString());
                }
            }
            return lines;
        });
    }

    @Override
    public String toString() {
        return file;
    }
}
