package org.clearground.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clearground.ledger.store.PrivateCluster;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL cluster as an administrator finds it after the installation: its superuser is `postgres`,
/// nothing of ours is in it. In a folder of its own, on a free port of this machine; durable, as it is set up.
final class StockCluster implements AutoCloseable {

    static final String PASSWORD = "stock-trial";

    private final Path home;
    private final Path data;
    private final int port;
    private @Nullable Process server;

    private StockCluster(Path home) throws IOException {
        this.home = home;
        this.data = home.resolve("data");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
    }

    /// A cluster made and started, with these lines at the end of its `postgresql.conf`.
    static StockCluster make(String... settings) throws IOException, InterruptedException {
        StockCluster cluster = new StockCluster(folder());
        Path secret = cluster.ownFile("password", PASSWORD + "\n");
        cluster.run(
                "initdb",
                "-D",
                cluster.data.toString(),
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "--pwfile",
                secret.toString());
        Path conf = cluster.data.resolve("postgresql.conf");
        Files.writeString(conf, Files.readString(conf) + String.join("\n", settings) + "\n");
        cluster.start();
        return cluster;
    }

    /// A cluster whose data folder is a copy of a base backup, not started.
    static StockCluster of(Path base) throws IOException, InterruptedException {
        StockCluster cluster = new StockCluster(folder());
        cluster.shell("cp", "-a", base.toString(), cluster.data.toString());
        return cluster;
    }

    /// A new folder that the server may write into.
    static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("clearground-stock");
        own(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }

    private static void own(Path path) throws IOException {
        if (isRoot()) {
            UserPrincipal postgres =
                    path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres");
            Files.setOwner(path, postgres);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /// Writes a file that belongs to the server.
    Path ownFile(String name, String text) throws IOException {
        Path file = Files.writeString(home.resolve(name), text);
        own(file);
        return file;
    }

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    /// Starts the server and waits until it takes writing sessions.
    void start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "postgres",
                "-D",
                data.toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=" + home));
        Process started = begin(command);
        server = started;
        for (int attempt = 0; attempt < 300; attempt++) {
            assertThat(started.isAlive())
                    .as(Files.readString(home.resolve("log")))
                    .isTrue();
            if (say("SELECT 'in recovery: ' || pg_is_in_recovery()").contains("in recovery: false")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IOException("The server does not answer: " + Files.readString(home.resolve("log")));
    }

    private String say(String sql) throws IOException, InterruptedException {
        Process psql = psqlOf("postgres", "postgres", "--command=" + sql);
        psql.getOutputStream().close();
        String said = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        psql.waitFor();
        return said;
    }

    /// Runs a script by `psql` as a role, and gives what it says; every statement must work.
    String psql(String role, String database, String script) throws IOException, InterruptedException {
        Process psql = psqlOf(role, database, "--set=ON_ERROR_STOP=1", "--file=-");
        psql.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
        psql.getOutputStream().close();
        String said = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(psql.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(psql.exitValue()).as(script + "\n" + said).isZero();
        return said;
    }

    /// What the server says to a statement of a role's that it refuses.
    String refused(String role, String database, String sql) throws IOException, InterruptedException {
        Process psql = psqlOf(role, database, "--set=ON_ERROR_STOP=1", "--command=" + sql);
        psql.getOutputStream().close();
        String said = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(psql.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(psql.exitValue()).as(role + ": " + sql + "\n" + said).isNotZero();
        return said;
    }

    private Process psqlOf(String role, String database, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                program("psql"),
                "--no-psqlrc",
                "--quiet",
                "--tuples-only",
                "--no-align",
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(port),
                "-U",
                role,
                database));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", PASSWORD);
        return builder.start();
    }

    /// Runs one of PostgreSQL's programs as the server's user, who knows the password.
    void run(String... command) throws IOException, InterruptedException {
        Process process = begin(List.of(command));
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(home.resolve("log")))
                .isZero();
    }

    private void shell(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }

    private Process begin(List<String> command) throws IOException {
        List<String> whole = new ArrayList<>();
        if (isRoot()) {
            whole.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
        }
        whole.add(program(command.getFirst()));
        whole.addAll(command.subList(1, command.size()));
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()));
        builder.environment().put("PGPASSWORD", PASSWORD);
        return builder.start();
    }

    private static String program(String name) {
        return PrivateCluster.get().folderOfPrograms().resolve(name).toString();
    }

    /// The address of a database for a role.
    String address(String role, String database) {
        return "postgresql://" + role + ":" + PASSWORD + "@127.0.0.1:" + port + "/" + database;
    }

    /// Ends the server as an administrator would.
    void stop() throws IOException, InterruptedException {
        run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop");
        server = null;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        Process running = server;
        if (running != null && running.isAlive()) {
            stop();
        }
        delete(home);
    }

    /// Deletes a folder with all that is in it.
    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
