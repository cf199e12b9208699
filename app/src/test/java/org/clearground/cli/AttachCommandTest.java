package org.clearground.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.clearground.attachment.AttachmentDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachCommandTest {

    private static final String[] PEOPLE = {"--by", "A", "--approved-by", "B"};

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void keepBooks() throws IOException {
        terminal = new Terminal(folder);
        terminal.run("init");
        Files.writeString(folder.resolve("organisation.csv"), "number,name,kind\nANAMA,ANAMA,authority\n");
        assertThat(run("import", "organisation.csv").exit()).isEqualTo(Exit.DONE);
        Files.write(folder.resolve("charter.pdf"), "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void keepsAFileWithARecordAndVerifiesIt() throws IOException {
        Terminal.Answer answer = run("attach", "organisation", "ANAMA", "charter.pdf", "--title", "The charter");

        assertThat(answer.exit()).isEqualTo(Exit.DONE);
        assertThat(answer.out()).contains("Attached to organisation ANAMA", "15 bytes, pdf");
        assertThat(run("attach", "organisation", "ANAMA", "charter.pdf", "--title", "The charter")
                        .out())
                .contains("there already");
        assertThat(terminal.run("verify").exit()).isEqualTo(Exit.DONE);

        Files.writeString(kept(folder.resolve("data/attachments")), "%PDF-1.7 forged");
        Terminal.Answer changed = terminal.run("verify");
        assertThat(changed.exit()).isEqualTo(Exit.NOT_VERIFIED);
        assertThat(changed.out()).contains("has changed");

        Files.delete(kept(folder.resolve("data/attachments")));
        assertThat(terminal.run("verify").out()).contains("is missing");
    }

    @Test
    void aBackupHoldsTheFilesAndARestoreBringsThemBack() throws IOException {
        run("attach", "organisation", "ANAMA", "charter.pdf");
        assertThat(terminal.run("backup", "b/books.gpkg").exit()).isEqualTo(Exit.DONE);

        assertThat(terminal.run("restore", "b/books.gpkg", "--data", "again").exit())
                .isEqualTo(Exit.DONE);
        assertThat(kept(folder.resolve("again/attachments"))).hasContent("%PDF-1.7 signed");
        assertThat(terminal.run("verify", "--data", "again").exit()).isEqualTo(Exit.DONE);

        Files.delete(kept(folder.resolve("b/books.gpkg.attachments")));
        Terminal.Answer lacking = terminal.run("restore", "b/books.gpkg", "--data", "third");
        assertThat(lacking.exit()).isEqualTo(Exit.NOT_VERIFIED);
        assertThat(lacking.err()).contains("is missing");
    }

    @Test
    void refusesAFileForNoRecordForPersonsAndOfAnotherKind() throws IOException {
        assertThat(run("attach", "organisation", "NONE", "charter.pdf").err())
                .contains("There is no organisation 'NONE'");
        assertThat(run("attach", "accident", "A-1", "charter.pdf").err()).contains("who a person is");
        Files.writeString(folder.resolve("page.pdf"), "<html>");
        assertThat(run("attach", "organisation", "ANAMA", "page.pdf").err()).contains("whatever its name says");
        assertThat(run("attach", "organisation", "ANAMA", "charter.pdf", "--day", "2999-01-01")
                        .exit())
                .isEqualTo(Exit.REFUSED);
        assertThat(Files.exists(folder.resolve("data/attachments/00"))).isFalse();
    }

    @Test
    void aTitleHasNoControlCharacters() {
        assertThat(AttachmentDraft.clean("a\nb\u0000\u202Egpj.exe")).isEqualTo("a b gpj.exe");
        assertThat(AttachmentDraft.clean("\u202E")).isEqualTo("attachment");
        assertThat(AttachmentDraft.clean("x".repeat(500))).hasSize(150);
    }

    private Terminal.Answer run(String... words) {
        return terminal.run(Stream.concat(Stream.of(words), Stream.of(PEOPLE)).toArray(String[]::new));
    }

    private static Path kept(Path store) throws IOException {
        try (Stream<Path> files = Files.walk(store)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }
}
