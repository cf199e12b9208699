package org.clearground.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Back to a moment by the settings of `docs/administration.md`: a cluster that archives its log, a base copy,
/// and another cluster that plays the log up to a moment between two bookings.
@Tag("postgres")
class PointInTimeIT {

    @TempDir
    Path folder;

    @Test
    void goesBackToTheHeadOfAMoment() throws IOException, InterruptedException {
        Path archive = StockCluster.folder();
        Path base = StockCluster.folder().resolve("base");
        String moment;
        String noted;
        String last;
        try (StockCluster cluster = StockCluster.make(settings("archive_mode", archive, ""))) {
            cluster.psql(
                    "postgres",
                    "postgres",
                    "CREATE ROLE clearground LOGIN PASSWORD '" + StockCluster.PASSWORD
                            + "'; CREATE DATABASE books OWNER clearground ENCODING 'UTF8' TEMPLATE template0;\n"
                            + "\\c books\nCREATE EXTENSION postgis;\n");
            CommandLineOf line = new CommandLineOf(folder, cluster.address("clearground", "books"));
            line.done("init", "--zone", "Asia/Baku");
            place(line, "before");
            cluster.run(
                    "pg_basebackup",
                    "-h",
                    "127.0.0.1",
                    "-p",
                    String.valueOf(cluster.port()),
                    "-U",
                    "postgres",
                    "-D",
                    base.toString(),
                    "-X",
                    "stream",
                    "-c",
                    "fast");
            noted = place(line, "between");
            moment = cluster.psql("postgres", "postgres", "SELECT clock_timestamp();")
                    .strip();
            last = place(line, "after");
            cluster.psql("postgres", "postgres", "SELECT pg_switch_wal();");
        }
        assertThat(noted).isNotEqualTo(last);

        try (StockCluster recovered = StockCluster.of(base)) {
            Path settings = recovered.data().resolve("postgresql.auto.conf");
            Files.writeString(
                    settings,
                    Files.readString(settings) + String.join("\n", settings("restore_command", archive, moment))
                            + "\n");
            recovered.ownFile("data/recovery.signal", "");
            recovered.start();
            CommandLineOf line = new CommandLineOf(folder, recovered.address("clearground", "books"));
            assertThat(line.done("verify", "--deep", "--head", noted).head()).isEqualTo(noted);
            assertThat(line.run("verify", "--head", last).exit())
                    .as("what came after is not there")
                    .isNotZero();
            assertThat(place(line, "instead")).isNotEqualTo(last);
            line.done("verify", "--head", noted);
        } finally {
            StockCluster.delete(archive);
            StockCluster.delete(Objects.requireNonNull(base.getParent()));
        }
    }

    /// The lines of the page's block, for this archive and this moment.
    private static String[] settings(String beginning, Path archive, String moment) throws IOException {
        List<String> lines = AdministrationPage.block(beginning);
        assertThat(lines).hasSize(3);
        assertThat(String.join("\n", lines)).contains("/srv/wal");
        return lines.stream()
                .map(line -> line.replace("/srv/wal", archive.toString()).replace("2025-04-30 17:05:00+04", moment))
                .toArray(String[]::new);
    }

    /// Books a place, and gives the head after it.
    private String place(CommandLineOf line, String name) throws IOException {
        Path file = Files.writeString(
                folder.resolve("place.csv"), "number,name,level\n" + name + ",Place " + name + ",district\n");
        line.done("import", file.toString(), "--by", "writer", "--approved-by", "officer");
        return line.done("verify").head();
    }
}
