package org.clearground.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.clearground.ledger.store.PrivateCluster;
import org.clearground.ledger.store.SqlStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Moving whole books between the stores from the command line, killed on the way, and carrying them to another
/// machine.
@Tag("postgres")
class TransferIT {

    @TempDir
    Path folder;

    private String file = "";
    private String database = "";
    private CommandLineOf inFile = new CommandLineOf(Path.of(""), "");
    private CommandLineOf inDatabase = new CommandLineOf(Path.of(""), "");

    @BeforeEach
    void keepBooksInAFile() throws IOException {
        EarlierBooks kept = EarlierBooks.newest("sqlite");
        file = kept.unpack(Files.createDirectories(folder.resolve("data"))).name();
        database = PrivateCluster.get().newDatabase();
        inFile = new CommandLineOf(folder, file);
        inDatabase = new CommandLineOf(folder, database);
        inFile.done("upgrade");
    }

    private static List<String> entries(String store) throws SQLException {
        return EarlierBooks.entries(SqlStore.parse(store, Path.of("")));
    }

    @Test
    void intoADatabaseGoesOnWhereItWasKilled() throws IOException, InterruptedException, SQLException {
        goesOnWhereItWasKilled(file, database);
    }

    @Test
    void intoAFileGoesOnWhereItWasKilled() throws IOException, InterruptedException, SQLException {
        inFile.done("transfer", "--from", file, "--to", database);
        goesOnWhereItWasKilled(database, folder.resolve("back.gpkg").toString());
        assertThat(entries(folder.resolve("back.gpkg").toString())).isEqualTo(entries(file));
    }

    private void goesOnWhereItWasKilled(String from, String to) throws IOException, InterruptedException, SQLException {
        String head = new CommandLineOf(folder, from).done("verify").head();
        ToBeKilled.killed(200, folder, from, to);

        CommandLineOf target = new CommandLineOf(folder, to);
        for (String command : List.of("books", "serve", "check")) {
            CommandLineOf.Answer refused = target.run(command);
            assertThat(refused.exit()).as(command).isEqualTo(1);
            assertThat(refused.err()).as(command).contains("a transfer into them was broken off");
        }
        CommandLineOf.Answer moved = inFile.done("transfer", "--from", from, "--to", to);
        assertThat(moved.head()).isEqualTo(head);
        assertThat(moved.err())
                .as("the first 200 are there")
                .doesNotContain(" 100 of 456")
                .doesNotContain(" 200 of 456")
                .contains("400 of 456 entries moved")
                .contains("456 of 456 entries moved");
        assertThat(entries(to)).isEqualTo(entries(from));
        assertThat(target.done("verify", "--deep", "--head", head).head()).isEqualTo(head);
        assertThat(new CommandLineOf(folder, from)
                        .done("verify", "--head", head)
                        .head())
                .isEqualTo(head);
        assertThat(inFile.run("transfer", "--from", from, "--to", to).err())
                .contains("books in")
                .contains("already");
    }

    @Test
    void takesWhatWasBookedSinceAndRefusesOtherBooks() throws IOException, InterruptedException {
        ToBeKilled.killed(100, folder, file, database);
        inFile.done("init", "--store", folder.resolve("other.gpkg").toString());
        assertThat(inFile.run("transfer", "--from", folder.resolve("other.gpkg").toString(), "--to", database)
                        .err())
                .contains("is of other books");

        Path place = Files.writeString(folder.resolve("place.csv"), "number,name,level\nnew,New,district\n");
        inFile.done("import", place.toString(), "--by", "writer", "--approved-by", "officer");
        String head = inFile.done("verify").head();
        assertThat(inFile.done("transfer", "--from", file, "--to", database, "--json")
                        .head())
                .isEqualTo(head);
        inDatabase.done("verify", "--head", head);
    }

    @Test
    void aBackupOfADatabaseIsRestoredInAnotherPlaceAndAnotherCluster() throws IOException, InterruptedException {
        inFile.done("transfer", "--from", file, "--to", database);
        inDatabase.done("person", "add", "leyla", "--role", "administrator", "--data", "data");
        Path photo = Files.write(folder.resolve("paper.pdf"), "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        inDatabase.done(
                "attach", "hazard_area", "HA-0001", photo.toString(), "--by", "writer", "--approved-by", "officer");
        CommandLineOf.Answer receipt = inDatabase.done("backup", "backups/monday.gpkg");
        String head = receipt.head();
        assertThat(inDatabase.done("verify").head()).isEqualTo(head);

        Path elsewhere = Files.createDirectories(folder.resolve("another machine"));
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            for (Path part : files.toList()) {
                Files.move(part, elsewhere.resolve(part.getFileName().toString()));
            }
        }
        CommandLineOf there = new CommandLineOf(elsewhere, "");
        assertThat(there.done("restore", "monday.gpkg", "--head", head).head()).isEqualTo(head);
        assertThat(there.done("verify", "--deep", "--head", head).head()).isEqualTo(head);
        assertThat(there.done("person", "list").out()).contains("leyla").contains("administrator");

        try (StockCluster other = StockCluster.make()) {
            other.psql(
                    "postgres",
                    "postgres",
                    "CREATE ROLE clearground LOGIN PASSWORD '" + StockCluster.PASSWORD
                            + "'; CREATE DATABASE books OWNER clearground ENCODING 'UTF8' TEMPLATE template0;\n"
                            + "\\c books\nCREATE EXTENSION postgis;\n");
            CommandLineOf national = new CommandLineOf(elsewhere, other.address("clearground", "books"));
            assertThat(national.done("restore", "monday.gpkg", "--data", "national", "--head", head)
                            .head())
                    .isEqualTo(head);
            assertThat(national.done("verify", "--data", "national", "--head", head)
                            .head())
                    .isEqualTo(head);
            assertThat(national.run("restore", "monday.gpkg", "--data", "national")
                            .err())
                    .contains("already");
        }
    }
}
