package org.clearground.ledger.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearground.ledger.Hash;
import org.clearground.ledger.Projection;

/// How what is derived from the entries is laid out: a line for each column of the derived tables and for each
/// change of what is derived. Books keep the lines of the program that derived them last, and their hash.
///
/// @param lines   the lines, in order
/// @param retired lines of earlier versions that this one knows to be gone
record SqlLayout(Set<String> lines, Set<String> retired) {

    /// The fingerprint that the books have, as a piece of a question.
    static final String FINGERPRINT_OF_BOOKS = "(SELECT value FROM layout WHERE key = 'fingerprint')";

    private static final String FINGERPRINT = "fingerprint";
    private static final String LINES = "lines";
    private static final String UNFINISHED = "unfinished";
    private static final String UNSETTLED = "unsettled";

    /// The layout of books with this around them.
    static SqlLayout of(LedgerSetup setup) {
        Set<String> lines = new TreeSet<>();
        IntStream.rangeClosed(1, setup.poster().derivation()).forEach(n -> lines.add("derivation " + n));
        Set<String> retired = new TreeSet<>();
        for (Projection projection : setup.projections()) {
            lines.addAll(projection.layout());
            retired.addAll(projection.retired());
        }
        return new SqlLayout(lines, retired);
    }

    private String text() {
        return String.join("\n", lines);
    }

    Hash fingerprint() {
        return fingerprint(text());
    }

    private static Hash fingerprint(String text) {
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The tables that the lines name.
    static Set<String> tables(Set<String> lines) {
        return lines.stream()
                .filter(line -> line.contains("."))
                .map(line -> line.substring(0, line.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whether books say that they were derived in just this way, to their end.
    boolean isOf(Connection connection) throws SQLException {
        return value(connection, FINGERPRINT).equals(Optional.of(fingerprint().toString()))
                && !isUnfinished(connection);
    }

    /// Whether all entries were derived in just this way; something else may be to be done.
    boolean isDerivedIn(Connection connection) throws SQLException {
        return value(connection, FINGERPRINT).equals(Optional.of(fingerprint().toString()))
                && value(connection, UNFINISHED).isEmpty();
    }

    /// Whether deriving them in just this way was begun and is not done.
    boolean isBegunIn(Connection connection) throws SQLException {
        return value(connection, FINGERPRINT).equals(Optional.of(fingerprint().toString()))
                && value(connection, UNFINISHED).isPresent();
    }

    /// Whether books say, without contradicting themselves, that they were derived in another way or not to the
    /// end.
    boolean isNotOf(Connection connection) throws SQLException {
        Optional<String> said = value(connection, FINGERPRINT);
        Optional<String> text = value(connection, LINES);
        return said.isPresent()
                && said.equals(text.map(t -> fingerprint(t).toString()))
                && (!said.get().equals(fingerprint().toString()) || isUnfinished(connection));
    }

    /// What books have that neither this program nor one before it knew: they were made by a newer one.
    List<String> unknown(Connection connection) throws SQLException {
        return stored(connection).stream()
                .filter(line -> !lines.contains(line) && !retired.contains(line))
                .toList();
    }

    /// The lines of the program that derived these books last.
    static Set<String> stored(Connection connection) throws SQLException {
        return value(connection, LINES).stream()
                .flatMap(text -> Stream.of(text.split("\n")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The entry up to which everything was derived again, when that was begun and is not done.
    static Optional<Long> unfinished(Connection connection) throws SQLException {
        return value(connection, UNFINISHED).map(Long::valueOf);
    }

    /// Whether an upgrade was begun and is not done to its very end.
    static boolean isUnfinished(Connection connection) throws SQLException {
        return value(connection, UNFINISHED).isPresent()
                || value(connection, UNSETTLED).isPresent();
    }

    /// Says that something is to be done still when all entries are derived again.
    static void unsettled(Connection connection) throws SQLException {
        put(connection, UNSETTLED, "true");
    }

    /// Says that nothing is to be done any more.
    static void settled(Connection connection) throws SQLException {
        SqlConnections.run(connection, "DELETE FROM layout WHERE key = '" + UNSETTLED + "'");
    }

    /// Writes the lines into new books.
    void write(Connection connection) throws SQLException {
        SqlConnections.run(connection, "DELETE FROM layout");
        put(connection, FINGERPRINT, fingerprint().toString());
        put(connection, LINES, text());
    }

    /// Says up to which entry everything is derived again.
    static void reached(Connection connection, long seq) throws SQLException {
        finished(connection);
        put(connection, UNFINISHED, String.valueOf(seq));
    }

    static void finished(Connection connection) throws SQLException {
        SqlConnections.run(connection, "DELETE FROM layout WHERE key = '" + UNFINISHED + "'");
    }

    private static void put(Connection connection, String key, String value) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO layout (key, value) VALUES (?, ?)")) {
            insert.setString(1, key);
            insert.setString(2, value);
            insert.executeUpdate();
        }
    }

    private static Optional<String> value(Connection connection, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT value FROM layout WHERE key = ?")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
