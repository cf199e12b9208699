package org.clearground.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL cluster of the tests' own: made from the installed programs in a temporary folder, on a free port
/// of this machine alone, ended and deleted with the JVM. Tests that use it carry the tag `postgres`.
///
/// Run as root, the server runs as the user `postgres`, since it refuses root.
public final class PrivateCluster {

    private static final int ATTEMPTS = 300;
    private static final long ROOM = 4L << 30;
    private static @Nullable PrivateCluster running;

    private final AtomicInteger databases = new AtomicInteger();
    private final Path folder;
    private final Path programs;
    private final String password;
    private final int port;
    private Process server;

    private PrivateCluster() throws IOException, InterruptedException, SQLException {
        programs = programs();
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        password = HexFormat.of().formatHex(secret);
        folder = Files.createTempDirectory(roomForFiles(), "clearground-postgres");
        Path secretFile = Files.writeString(folder.resolve("password"), password);
        if (isRoot()) {
            UserPrincipal postgres =
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres");
            Files.setOwner(folder, postgres);
            Files.setOwner(secretFile, postgres);
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        Process initdb = start(
                "initdb",
                "-D",
                data(),
                "-U",
                "clearground",
                "-A",
                "scram-sha-256",
                "--pwfile",
                secretFile.toString(),
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-sync");
        if (!initdb.waitFor(120, TimeUnit.SECONDS) || initdb.exitValue() != 0) {
            throw new IOException("initdb did not work: " + Files.readString(folder.resolve("log")));
        }
        port = freePort();
        server = serve();
        awaitAnswer();
        execute("postgres", "CREATE DATABASE with_postgis");
        execute("with_postgis", "CREATE EXTENSION postgis");
    }

    /// The cluster, started when first asked for.
    public static synchronized PrivateCluster get() {
        PrivateCluster cluster = running;
        if (cluster == null) {
            try {
                cluster = new PrivateCluster();
                running = cluster;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("no private PostgreSQL could be started", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return cluster;
    }

    /// The address of a new, empty database with PostGIS.
    public String newDatabase() {
        String name = "books" + databases.incrementAndGet();
        execute("postgres", "CREATE DATABASE " + name + " STRATEGY file_copy TEMPLATE with_postgis");
        return address("clearground", name);
    }

    /// The address of a database for a role; all roles have the same password.
    public String address(String role, String database) {
        return "postgresql://" + role + ":" + password + "@127.0.0.1:" + port + "/" + database;
    }

    /// The port that it listens on.
    public int port() {
        return port;
    }

    /// The password of every role.
    public String password() {
        return password;
    }

    /// The folder of the installed programs.
    public Path folderOfPrograms() {
        return programs;
    }

    /// A connection of the administrator's, outside the program.
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "clearground", password);
    }

    /// Runs statements as the administrator; waits while the server recovers from what a test did to it.
    public void execute(String database, String sql) {
        try {
            awaitAnswer();
            try (Connection connection = connect(database);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(sql, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// `kill -9` to the server and everything it started, as when the machine fails.
    public void kill() throws InterruptedException {
        List<ProcessHandle> all = server.toHandle().descendants().toList();
        server.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        server.waitFor();
    }

    /// Starts it again after [#kill()], and waits until it answers. While a process of the old server, begun at
    /// its very end, is not gone, the new one refuses to start, and is started once more.
    public void startAgain() throws IOException, InterruptedException, SQLException {
        server = serve();
        awaitAnswer();
    }

    private Process serve() throws IOException {
        return start(
                "postgres",
                "-D",
                data(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=" + folder,
                "-c",
                "max_connections=200",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "max_wal_size=2GB",
                "-c",
                "fsync=off",
                "-c",
                "full_page_writes=off",
                "-c",
                "log_min_messages=fatal",
                "-c",
                "log_min_error_statement=panic");
    }

    /// The command that runs a program as the user who owns the server.
    public static List<String> asOwner(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
        }
        command.add(program);
        command.addAll(List.of(arguments));
        return command;
    }

    private Process start(String program, String... arguments) throws IOException {
        List<String> command = asOwner(programs.resolve(program).toString(), arguments);
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private void awaitAnswer() throws IOException, InterruptedException, SQLException {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = connect("postgres")) {
                return;
            } catch (SQLException e) {
                if (attempt == ATTEMPTS) {
                    throw new SQLException("The server does not answer: " + Files.readString(folder.resolve("log")), e);
                }
                if (!server.isAlive()) {
                    server = serve();
                }
                Thread.sleep(100);
            }
        }
    }

    private void end() {
        try {
            // SIGQUIT, which the server calls immediate: what lies in the folder is deleted anyway.
            if (server != null) {
                List<ProcessHandle> all = server.toHandle().descendants().toList();
                server.destroyForcibly().waitFor();
                all.forEach(ProcessHandle::destroyForcibly);
            }
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                Files.deleteIfExists(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// Books are hundreds of small files in a database; in memory, making and deleting them takes half the time.
    private static Path roomForFiles() throws IOException {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() > ROOM
                ? memory
                : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Debian keeps the programs of each version in a folder of its own, beside the path.
    private static Path programs() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> found = Files.list(versions)) {
                Optional<Path> newest = found.filter(v -> Files.isExecutable(v.resolve("bin/initdb")))
                        .max(Comparator.comparing(PrivateCluster::version));
                if (newest.isPresent()) {
                    return newest.get().resolve("bin");
                }
            }
        }
        for (String folder : System.getenv("PATH").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, "initdb"))) {
                return Path.of(folder);
            }
        }
        throw new IOException("PostgreSQL is not installed: apt-get install postgresql-15 postgresql-15-postgis-3");
    }

    private static int version(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return name.matches("[0-9]+") ? Integer.parseInt(name) : 0;
    }
}
