package org.clearground.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void sitDown() {
        terminal = new Terminal(folder);
        terminal.run("init", "--zone", "Asia/Baku");
    }

    @Test
    void printsAFirstPasswordOnceAndAnotherOneEachTime() {
        String first = terminal.run("person", "add", "leyla", "--role", "administrator", "--json")
                .json()
                .text("first_password");
        String second =
                terminal.run("person", "reset", "leyla", "--json").json().text("first_password");
        assertThat(first).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
        assertThat(second).isNotEqualTo(first);
        Terminal.Answer list = terminal.run("person", "list");
        assertThat(list.out()).contains("leyla").contains("administrator").doesNotContain(second);
    }

    @Test
    void aPersonIsAReaderUnlessSaidOtherwise() {
        terminal.run("person", "add", "tural");
        assertThat(terminal.run("person", "list").out()).containsPattern("tural +reader");
    }

    @Test
    void refusesANameThatIsTakenARoleThatIsNoneAndNobody() {
        terminal.run("person", "add", "leyla");
        assertThat(terminal.run("person", "add", "leyla").exit()).isEqualTo(Exit.REFUSED);
        Terminal.Answer role = terminal.run("person", "add", "tural", "--role", "king");
        assertThat(role.exit()).isEqualTo(Exit.REFUSED);
        assertThat(role.err()).contains("'king' is no role: administrator, information_officer");
        assertThat(terminal.run("person", "reset", "nobody").err()).contains("There is nobody called nobody");
        assertThat(terminal.run("person", "add").err()).contains("Say who");
        assertThat(terminal.run("person", "dance", "leyla").err()).contains("add, assign, reset or list");
    }

    @Test
    void saysForWhomAPersonWorksAndWhere() {
        terminal.run("person", "add", "omar", "--role", "operator", "--organisation", "ALPHA");
        assertThat(terminal.run("person", "list").out()).containsPattern("omar +operator +ALPHA");
        terminal.run("person", "assign", "omar", "--organisation", "BETA", "--districts", "aghdam,fuzuli");
        assertThat(terminal.run("person", "list").out()).containsPattern("omar +operator +BETA +aghdam, fuzuli");
        assertThat(terminal.run("person", "assign", "nobody").exit()).isEqualTo(Exit.REFUSED);
    }

    @Test
    void makesNoAccountsWhereThereAreNoBooks(@TempDir Path empty) {
        Terminal.Answer answer = new Terminal(empty).run("person", "add", "leyla");
        assertThat(answer.exit()).isEqualTo(Exit.REFUSED);
        assertThat(empty.resolve("data")).doesNotExist();
    }

    @Test
    void carriesTheAccountsWithABackup() {
        terminal.run("person", "add", "leyla", "--role", "administrator");
        assertThat(terminal.run("backup", "b/copy.gpkg").exit()).isEqualTo(Exit.DONE);
        terminal.run("person", "add", "tural");
        assertThat(terminal.run("restore", "b/copy.gpkg", "--data", "restored").exit())
                .isEqualTo(Exit.DONE);
        assertThat(terminal.run("person", "list", "--data", "restored").out())
                .contains("leyla")
                .contains("administrator")
                .doesNotContain("tural");
    }
}
