package org.clearground.ledger.store;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/// Where the tests of every module keep their books: in the file that a test names or, with
/// `-Dclearground.test.store=postgresql`, in a new database of the [PrivateCluster] that stands for this file.
///
/// So each test that touches a store runs on both. What is about the file itself carries the tag [#FILE].
public final class TestStores {

    /// The tag of tests about the SQLite file itself, which no database can answer, and of those that ask nothing of
    /// the books.
    public static final String FILE = "file";

    private static final String PROPERTY = "clearground.test.store";
    private static final Map<Path, String> DATABASES = new HashMap<>();

    private TestStores() {}

    /// Whether the tests run on PostgreSQL.
    public static boolean onPostgres() {
        return switch (System.getProperty(PROPERTY, "sqlite")) {
            case "sqlite" -> false;
            case "postgresql" -> true;
            default -> throw new IllegalStateException(PROPERTY + " is sqlite or postgresql");
        };
    }

    /// The store that a file stands for, the same whenever it is asked for.
    public static SqlStore at(Path file) {
        return SqlStore.parse(address(file), Path.of(""));
    }

    /// What a person writes behind `--store` to name it.
    public static String address(Path file) {
        return onPostgres() ? database(file) : file.toAbsolutePath().toString();
    }

    /// A connection of somebody outside the program, who may do everything.
    public static Connection stranger(Path file) throws SQLException {
        if (!onPostgres()) {
            return DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
        }
        Connection connection = PrivateCluster.get().connect(nameOf(database(file)));
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = clearground, public");
        }
        return connection;
    }

    /// The same to a store without books, in which tables can be made.
    public static Connection emptyConnection(Path file) throws SQLException {
        if (onPostgres()) {
            PrivateCluster.get().execute(nameOf(database(file)), "CREATE SCHEMA clearground");
        }
        return stranger(file);
    }

    /// How `ogrinfo` and `ogr2ogr` name it.
    public static String ogrName(Path file) {
        if (!onPostgres()) {
            return file.toString();
        }
        URI uri = URI.create(database(file));
        String[] user = uri.getUserInfo().split(":", 2);
        return "PG:host=" + uri.getHost() + " port=" + uri.getPort() + " dbname=" + nameOf(database(file)) + " user="
                + user[0] + " password=" + user[1] + " active_schema=clearground";
    }

    private static synchronized String database(Path file) {
        Path key = file.toAbsolutePath().normalize();
        String known = DATABASES.get(key);
        if (known == null) {
            dropThoseOfDeletedFolders();
            known = PrivateCluster.get().newDatabase();
            DATABASES.put(key, known);
        }
        return known;
    }

    /// A test's folder goes with the test; so do its databases, of 10 MB and more each.
    private static void dropThoseOfDeletedFolders() {
        for (Iterator<Map.Entry<Path, String>> all = DATABASES.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<Path, String> one = all.next();
            if (!Files.isDirectory(folderOfTest(one.getKey()))) {
                PrivateCluster.get().execute("postgres", "DROP DATABASE " + nameOf(one.getValue()) + " WITH (FORCE)");
                all.remove();
            }
        }
    }

    /// The folder right below the machine's temporary one, which JUnit deletes with all that is in it.
    private static Path folderOfTest(Path file) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        return temporary.resolve(temporary.relativize(file).getName(0));
    }

    private static String nameOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
