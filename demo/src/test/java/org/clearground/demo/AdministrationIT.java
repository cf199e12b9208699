package org.clearground.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A stock PostgreSQL set up by the lines of `docs/administration.md`, and what its roles may do then.
@Tag("postgres")
class AdministrationIT {

    private static final String APP = "clearground_app";
    private static final String READER = "clearground_reader";
    private static final String OWNER = "clearground";

    @TempDir
    static Path folder;

    private static StockCluster cluster;

    @BeforeAll
    static void playTheLinesOfTheDocument() throws IOException, InterruptedException {
        cluster = StockCluster.make();
        List<String> lines = AdministrationPage.block("apt-get install");
        assertThat(lines).hasSize(10);
        assertThat(lines.get(0)).isEqualTo("apt-get install -y postgresql postgresql-postgis");
        assertThat(lines.get(1)).isEqualTo("su postgres -c psql <<'SQL'");
        assertThat(lines.get(8)).isEqualTo("SQL");
        String script = String.join("\n", lines.subList(2, 8)).replace("…", StockCluster.PASSWORD);
        cluster.psql("postgres", "postgres", script + "\n");
        List<String> init = List.of(lines.get(9).split(" "));
        assertThat(init.getFirst()).isEqualTo("./clearground");
        new CommandLineOf(folder, "")
                .done(init.stream()
                        .skip(1)
                        .map(word -> word.equals("postgresql://clearground@localhost/books")
                                ? cluster.address(OWNER, "books")
                                : word)
                        .toArray(String[]::new));
    }

    @AfterAll
    static void end() throws IOException, InterruptedException {
        cluster.close();
    }

    private static CommandLineOf as(String role) {
        return new CommandLineOf(folder, cluster.address(role, "books"));
    }

    @Test
    void theApplicationDoesEveryDaysWork() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        Path places = Files.writeString(files.resolve("place.csv"), "number,name,level\nnorth,North,district\n");
        as(APP).done("import", places.toString(), "--by", "writer", "--approved-by", "officer");
        Path attribute = Files.writeString(
                files.resolve("attribute.csv"),
                "number,of_type,name,kind,label,help\nA-1,place,altitude,count,Altitude,Metres above the sea.\n");
        as(APP).done("import", attribute.toString(), "--by", "writer", "--approved-by", "officer");
        Path more = Files.writeString(
                files.resolve("place.csv"), "number,name,level,attr_altitude\nsouth,South,district,1200\n");
        as(APP).done("import", more.toString(), "--by", "writer", "--approved-by", "officer");
        String head = as(APP).done("verify").head();
        assertThat(as(OWNER).done("verify", "--head", head).head()).isEqualTo(head);
    }

    @Test
    void theApplicationCanNeitherMakeDropAlterEmptyNorChange() throws IOException, InterruptedException {
        for (String table : List.of("entry", "posting", "mark", "account", "dims", "checkpoint", "meta", "layout")) {
            String name = "clearground." + table;
            for (String sql : List.of(
                    "DROP TABLE " + name,
                    "ALTER TABLE " + name + " ADD COLUMN more text",
                    "ALTER TABLE " + name + " DISABLE TRIGGER ALL",
                    "TRUNCATE " + name,
                    "DELETE FROM " + name,
                    "CREATE TRIGGER more BEFORE INSERT ON " + name + " EXECUTE FUNCTION clearground.stays()")) {
                assertThat(cluster.refused(APP, "books", sql))
                        .as(sql)
                        .containsAnyOf("permission denied", "must be owner");
            }
        }
        for (String sql : List.of(
                "UPDATE clearground.entry SET body = '{}'",
                "UPDATE clearground.posting SET amount = 0",
                "UPDATE clearground.layout SET value = ''",
                "INSERT INTO clearground.layout VALUES ('a', 'b')",
                "DROP TABLE clearground.hazard_area",
                "ALTER TABLE clearground.hazard_area ADD COLUMN more text",
                "TRUNCATE clearground.hazard_area",
                "CREATE TABLE clearground.mine (id bigint)",
                "CREATE TABLE public.mine (id bigint)",
                "DROP SCHEMA clearground CASCADE",
                "SET ROLE clearground",
                "SELECT clearground.add_attribute('entry', 'more', 'TEXT')")) {
            assertThat(cluster.refused(APP, "books", sql))
                    .as(sql)
                    .containsAnyOf("permission denied", "must be owner", "no attribute can be added");
        }
    }

    @Test
    void notEvenTheOwnerChangesAnEntry() throws IOException, InterruptedException {
        for (String sql : List.of(
                "UPDATE clearground.entry SET body = '{}'",
                "DELETE FROM clearground.entry",
                "TRUNCATE clearground.entry CASCADE")) {
            assertThat(cluster.refused(OWNER, "books", sql)).as(sql).contains("never changed and never deleted");
        }
    }

    @Test
    void aReaderSeesTheTablesOfCurrentRecordsAndNothingElse() throws IOException, InterruptedException {
        TreeSet<String> documented = Files.readAllLines(Path.of("..", "docs", "tables.md")).stream()
                .filter(line -> line.matches("##+ `\\w+`"))
                .map(line -> line.replaceAll("[# `]", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        documented.remove("accident_casualties");
        List<String> seen = cluster.psql(
                        READER,
                        "books",
                        "SELECT relname FROM pg_class WHERE relnamespace = 'clearground'::regnamespace"
                                + " AND relkind IN ('r', 'v', 'm', 'p') AND has_table_privilege(oid, 'SELECT')"
                                + " ORDER BY relname COLLATE \"C\";")
                .lines()
                .toList();
        assertThat(new TreeSet<>(seen)).containsAll(documented).doesNotContain("accident_casualties");
        List<String> more = new ArrayList<>(seen);
        more.removeAll(documented);
        assertThat(more).as("but for the newest type").hasSizeLessThan(5).noneMatch(t -> t.startsWith("ground_"));
        for (String table :
                List.of("entry", "posting", "mark", "meta", "layout", "accident_casualties", "ground_piece")) {
            assertThat(cluster.refused(READER, "books", "SELECT * FROM clearground." + table))
                    .contains("permission denied");
        }
        for (String sql : List.of(
                "INSERT INTO clearground.setting DEFAULT VALUES",
                "UPDATE clearground.hazard_area SET number = ''",
                "DELETE FROM clearground.hazard_area",
                "SELECT clearground.add_attribute('place', 'mine', 'TEXT')")) {
            assertThat(cluster.refused(READER, "books", sql)).as(sql).contains("permission denied");
        }
    }
}
