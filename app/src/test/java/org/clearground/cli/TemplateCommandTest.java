package org.clearground.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearground.exchange.BadWorkbook;
import org.clearground.exchange.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCommandTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void writesAWorkbookWithASheetForEachList() throws IOException, BadWorkbook {
        Terminal terminal = new Terminal(folder);
        Terminal.Answer answer = terminal.run("template", "hazard_area", "--out", "forms", "--format", "XLSX");

        assertThat(answer.exit()).isEqualTo(Exit.DONE);
        assertThat(Workbooks.sheets(folder.resolve("forms/hazard_area.xlsx")))
                .extracting(Workbooks.SheetInfo::name)
                .startsWith("hazard_area", "evidence")
                .endsWith("help", "codes");
        assertThat(Workbooks.sheets(folder.resolve("forms/hazard_area.xlsx")))
                .filteredOn(Workbooks.SheetInfo::hidden)
                .extracting(Workbooks.SheetInfo::name)
                .containsExactly("codes");
        assertThat(terminal.run("template", "hazard_area", "--out", "forms", "--format", "XLSX")
                        .err())
                .contains("exists already");
    }

    @Test
    void writesTheKindThatWasAskedFor() {
        Terminal terminal = new Terminal(folder);
        terminal.run("template", "hazard_area", "--out", "usual");
        terminal.run("template", "hazard_area", "--out", "plain", "--format", "CSV");

        assertThat(Files.exists(folder.resolve("usual/hazard_area.geojson"))).isTrue();
        assertThat(Files.exists(folder.resolve("plain/hazard_area.csv"))).isTrue();
    }
}
