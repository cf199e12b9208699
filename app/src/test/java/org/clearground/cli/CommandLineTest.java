package org.clearground.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearground.ledger.store.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void sitDown() {
        terminal = new Terminal(folder);
    }

    @Test
    void everyCommandHasHelpWithAnExample() {
        Map<String, CommandLine> commands = Clearground.commandLine(Environment.ofProcess(), List.of(), List.of())
                .getSubcommands();
        assertThat(commands.keySet())
                .contains(
                        "help",
                        "init",
                        "import",
                        "template",
                        "report",
                        "close",
                        "draw",
                        "coverage",
                        "returns",
                        "check",
                        "books",
                        "record",
                        "correct",
                        "withdraw",
                        "verify",
                        "upgrade",
                        "backup",
                        "restore",
                        "transfer");
        Set<String> ofTheLauncher = Set.of("help", "rehearse");
        commands.keySet().stream().filter(name -> !ofTheLauncher.contains(name)).forEach(name -> {
            Terminal.Answer help = terminal.run(name, "--help");
            assertThat(help.exit()).as(name).isEqualTo(Exit.DONE);
            assertThat(help.out())
                    .as(name)
                    .contains("Example: clearground " + name)
                    .contains("--json");
        });
    }

    @Test
    void buildsTheCommandThatIsCalledAndAllWhereNoneIsNamed() {
        assertThat(built("verify", "--deep")).containsExactly("verify");
        assertThat(built("help", "verify")).contains("help", "verify", "serve");
        assertThat(built("--help")).contains("help", "verify", "serve");
        assertThat(built("verifyy")).contains("help", "verify", "serve");
    }

    private static Set<String> built(String... words) {
        return Clearground.commandLine(Environment.ofProcess(), List.of(), List.of(words))
                .getSubcommands()
                .keySet();
    }

    @Test
    void helpsWithAndWithoutTheOption() {
        assertThat(terminal.run("--help").exit()).isEqualTo(Exit.DONE);
        assertThat(terminal.run("--help").out()).contains("Usage: clearground").contains("verify");
        assertThat(terminal.run().out()).contains("Usage: clearground");
    }

    @Test
    void saysWhatToDoWhenThereAreNoBooks() {
        Terminal.Answer answer = terminal.run("books");
        assertThat(answer.exit()).isEqualTo(Exit.REFUSED);
        assertThat(answer.err()).contains("There are no books at").contains("clearground init");
    }

    @Test
    void tellsWrongWordsApartFromRefusals() {
        assertThat(terminal.run("books", "--no-such-option").exit()).isEqualTo(Exit.USAGE);
        assertThat(terminal.run("init", "--zone", "Asia/Nowhere").exit()).isEqualTo(Exit.REFUSED);
    }

    @Test
    void booksWhatItImports() throws IOException {
        init();
        Terminal.Answer answer = terminal.run("import", places().toString(), "--approved-by", "officer", "--json");
        assertThat(answer.exit()).as(answer.out()).isEqualTo(Exit.DONE);
        assertThat(answer.json().text("outcome")).isEqualTo("booked");
        Terminal.Answer record = terminal.run("record", "place", "north", "--json");
        assertThat(record.exit()).isEqualTo(Exit.DONE);
        assertThat(record.json().array("entries").objects().getFirst().text("written_by"))
                .isEqualTo("tester");
    }

    @Test
    void refusesAnImportThatNobodyApproved() throws IOException {
        init();
        Terminal.Answer answer = terminal.run("import", places().toString());
        assertThat(answer.exit()).isEqualTo(Exit.REFUSED);
        assertThat(answer.err()).contains("--approved-by");
    }

    @Test
    void changesNothingWhenAnImportIsRefused() throws IOException {
        init();
        String head = head();
        Path wrong = terminal.write("wrong/place.csv", "number,name,level", "north,North,distrct", "south,,district");
        Terminal.Answer answer = terminal.run("import", wrong.toString(), "--approved-by", "officer");
        assertThat(answer.exit()).isEqualTo(Exit.REFUSED);
        assertThat(answer.out()).contains("place.csv:2").contains("district").contains("place.csv:3");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void checksWithoutBookingOnADryRun() throws IOException {
        init();
        String head = head();
        Terminal.Answer answer = terminal.run("import", places().toString(), "--approved-by", "officer", "--dry-run");
        assertThat(answer.exit()).isEqualTo(Exit.DONE);
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void correctsAndWithdrawsWhatItBooked() throws IOException {
        init();
        terminal.run("import", places().toString(), "--approved-by", "officer");
        Path corrected = terminal.write("corrected/place.csv", "number,name,level", "north,Northern,district");
        assertThat(terminal.run("correct", corrected.toString(), "--approved-by", "officer")
                        .exit())
                .isEqualTo(Exit.DONE);
        Terminal.Answer withdrawn = terminal.run(
                "withdraw", "place", "south", "--reason", "it never was", "--approved-by", "officer", "--json");
        assertThat(withdrawn.exit()).as(withdrawn.err()).isEqualTo(Exit.DONE);
        assertThat(terminal.run("record", "place", "north", "--json")
                        .json()
                        .array("entries")
                        .size())
                .isEqualTo(2);
        assertThat(terminal.run("record", "place", "south", "--json").json().bool("withdrawn"))
                .isTrue();
    }

    @Test
    void refusesToWithdrawNothingInParticular() {
        init();
        Terminal.Answer answer = terminal.run("withdraw", "--reason", "none", "--approved-by", "officer");
        assertThat(answer.exit()).isEqualTo(Exit.REFUSED);
        assertThat(answer.err()).contains("TYPE and NUMBER");
    }

    @Test
    void restoresABackupToTheHeadOfItsReceipt() throws IOException {
        init();
        terminal.run("import", places().toString(), "--approved-by", "officer");
        Terminal.Answer receipt = terminal.run("backup", "copy.gpkg", "--json");
        assertThat(receipt.exit()).as(receipt.err()).isEqualTo(Exit.DONE);
        String head = receipt.json().text("head");
        Terminal.Answer restored = terminal.run("restore", "copy.gpkg", "--data", "restored", "--head", head, "--json");
        assertThat(restored.exit()).as(restored.err()).isEqualTo(Exit.DONE);
        assertThat(restored.json().text("head")).isEqualTo(head);
        assertThat(terminal.run("restore", "copy.gpkg", "--data", "restored").exit())
                .isEqualTo(Exit.REFUSED);
    }

    @Test
    void carriesThePublishedFilesOfClosingsWithABackup() throws IOException {
        init();
        Path published = folder.resolve("data/closings/2025-Q1/en/report.html");
        Files.createDirectories(published.resolveSibling("records"));
        Files.writeString(published, "published");
        Files.writeString(published.resolveSibling("records").resolve("page.html"), "records");
        terminal.run("backup", "b/copy.gpkg");
        terminal.run("restore", "b/copy.gpkg", "--data", "restored");
        assertThat(folder.resolve("restored/closings/2025-Q1/en/report.html")).hasContent("published");
        assertThat(folder.resolve("restored/closings/2025-Q1/en/records/page.html"))
                .hasContent("records");
    }

    @Test
    void holdsRestoredFilesOfClosingsAgainstTheirHashes() throws IOException {
        init();
        terminal.run("import", places().toString(), "--approved-by", "officer");
        Terminal.Answer closed = terminal.run("close", "2024-Q4", "--approved-by", "officer", "--json");
        assertThat(closed.exit()).as(closed.err()).isEqualTo(Exit.DONE);
        terminal.run("backup", "b/copy.gpkg");
        Terminal.Answer whole = terminal.run("restore", "b/copy.gpkg", "--data", "whole");
        assertThat(whole.exit()).as(whole.err()).isEqualTo(Exit.DONE);
        assertThat(whole.out()).containsPattern("the books say: (\\d+) of \\1");

        Path html = folder.resolve("b/copy.gpkg.closings/2024-Q4/en/mine-action-2024-Q4.html");
        Files.delete(html);
        Terminal.Answer lacking = terminal.run("restore", "b/copy.gpkg", "--data", "lacking");
        assertThat(lacking.exit()).isEqualTo(Exit.DONE);
        assertThat(lacking.err()).contains("mine-action-2024-Q4.html is not there");

        Files.writeString(html, "something else");
        Terminal.Answer changed = terminal.run("restore", "b/copy.gpkg", "--data", "changed", "--json");
        assertThat(changed.exit()).isEqualTo(Exit.NOT_VERIFIED);
        assertThat(changed.err()).contains("mine-action-2024-Q4.html has other bytes");
        assertThat(changed.json().integer("published_files_agree"))
                .isEqualTo(changed.json().integer("published_files") - 1);
    }

    @Test
    void refusesABackupThatDoesNotHoldTheHead() throws IOException {
        init();
        terminal.run("backup", "copy.gpkg");
        Terminal.Answer answer = terminal.run("restore", "copy.gpkg", "--data", "other", "--head", "1".repeat(64));
        assertThat(answer.exit()).isEqualTo(Exit.NOT_VERIFIED);
        assertThat(Files.exists(folder.resolve("other/books.gpkg"))).isFalse();
    }

    @Test
    void verifiesSoundBooksAndNotChangedOnes() throws IOException, SQLException {
        init();
        terminal.run("import", places().toString(), "--approved-by", "officer");
        assertThat(terminal.run("verify", "--deep").exit()).isEqualTo(Exit.DONE);
        try (Connection other = TestStores.stranger(terminal.books("data"));
                Statement statement = other.createStatement()) {
            statement.execute("UPDATE place SET name = 'Elsewhere' WHERE number = 'north'");
        }
        Terminal.Answer answer = terminal.run("verify");
        assertThat(answer.exit()).isEqualTo(Exit.NOT_VERIFIED);
        assertThat(answer.out()).contains("place");
    }

    @Test
    void listsEveryTypeAndDescribesItsColumns() {
        assertThat(terminal.run("template").out())
                .contains("clearance_report.finds.csv")
                .contains("hazard_area.csv");
        assertThat(terminal.run("template", "accident").out())
                .contains("casualties")
                .contains("zone");
        Terminal.Answer unknown = terminal.run("template", "acident");
        assertThat(unknown.exit()).isEqualTo(Exit.REFUSED);
        assertThat(unknown.err()).contains("accident");
    }

    @Test
    void writesTemplatesThatTheImportReads() throws IOException {
        init();
        assertThat(terminal.run("template", "setting", "--out", "forms").exit()).isEqualTo(Exit.DONE);
        Terminal.Answer answer = terminal.run("import", "forms/setting.csv", "--approved-by", "officer");
        assertThat(answer.exit()).as(answer.out() + answer.err()).isEqualTo(Exit.DONE);
    }

    private void init() {
        Terminal.Answer answer = terminal.run("init", "--zone", "Asia/Baku");
        assertThat(answer.exit()).as(answer.err()).isEqualTo(Exit.DONE);
    }

    private Path places() throws IOException {
        return terminal.write("files/place.csv", "number,name,level", "north,North,district", "south,South,district");
    }

    private String head() {
        return terminal.run("verify", "--json").json().text("head");
    }

    @Test
    void aTemplateHasTheCountrysOwnColumns() throws IOException {
        init();
        assertThat(terminal.run("template", "place", "--json").out()).doesNotContain("attr_altitude");
        Path file = terminal.write(
                "files/attribute.csv",
                "number,of_type,name,kind,label,help",
                "A-1,place,altitude,count,Altitude,Metres above the sea.");
        Terminal.Answer answer = terminal.run("import", file.toString(), "--approved-by", "officer");
        assertThat(answer.exit()).as(answer.out()).isEqualTo(Exit.DONE);
        assertThat(terminal.run("template", "place", "--json").out()).contains("attr_altitude");
        assertThat(terminal.run("verify").exit()).isEqualTo(Exit.DONE);
    }
}
