package org.clearground.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tasks, their dossiers and the trace from a point, from the command line.
class DossierCommandTest {

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void clearOnePolygonUnderATask() throws IOException {
        terminal = new Terminal(folder);
        assertThat(terminal.run("init", "--zone", "Asia/Baku").exit()).isEqualTo(Exit.DONE);
        terminal.write("files/place.csv", "number,name,level", "north,North,district");
        terminal.write("files/organisation.csv", "number,name,kind", "OP,Operator,ngo");
        terminal.write(
                "files/clearance_report.csv",
                "number,activity,task,organisation,method,status,place,started_on,completed_on,lon,lat",
                "R-1,clearance,T/1,OP,manual,completed,north,2025-02-01,2025-02-28,46.1,39.5");
        terminal.write(
                "files/clearance_report.polygons.csv",
                "number,outcome,kind,completed_on,depth,geometry",
                "R-1,cleared,mined_area,2025-02-20,20,"
                        + "\"POLYGON((46.1 39.5,46.101 39.5,46.101 39.501,46.1 39.501,46.1 39.5))\"");
        Terminal.Answer answer = terminal.run("import", folder.resolve("files").toString(), "--approved-by", "officer");
        assertThat(answer.exit()).as(answer.out() + answer.err()).isEqualTo(Exit.DONE);
    }

    @Test
    void listsATaskWithWhatIsMissingInIt() {
        assertThat(terminal.run("tasks").out()).contains("T/1", "order", "completion", "handover");
        assertThat(terminal.run("tasks", "--missing", "report").out()).doesNotContain("T/1");
    }

    @Test
    void writesADossierUnderANameThatAnyFileCanHave() {
        assertThat(terminal.run("task", "T/1", "--out", "dossiers").exit()).isEqualTo(Exit.DONE);
        assertThat(folder.resolve("dossiers/task-T_1.html")).content().contains("R-1");
        assertThat(folder.resolve("dossiers/task-T_1.pdf")).isNotEmptyFile();
    }

    @Test
    void writesADossierInAzerbaijaniBesideTheEnglishOne() {
        assertThat(terminal.run("task", "T/1", "--language", "az").exit()).isEqualTo(Exit.DONE);
        assertThat(folder.resolve("task-T_1-az.html")).content().contains("lang=\"az\"");
    }

    @Test
    void refusesATaskThatNothingNamesAndALanguageWithoutTexts() {
        Terminal.Answer unknown = terminal.run("task", "T-9");
        assertThat(unknown.exit()).isEqualTo(Exit.REFUSED);
        assertThat(unknown.err()).contains("T-9");
        assertThat(terminal.run("task", "T/1", "--language", "xx").err()).contains("en, az");
    }

    @Test
    void tracesAPointToTheReportThatReleasedIt() {
        Terminal.Answer after = terminal.run("trace", "--point", "46.1005,39.5005", "--on", "2025-02-20", "--json");
        assertThat(after.out()).contains("clearance_report R-1");
        Terminal.Answer before = terminal.run("trace", "--point", "46.1005,39.5005", "--on", "2025-02-19", "--json");
        assertThat(before.exit()).isEqualTo(Exit.DONE);
        assertThat(before.json().array("releases").size()).isZero();
    }

    @Test
    void refusesATraceFromWhatIsNoPoint() {
        for (String point : new String[] {"46.1", "46.1,north", "NaN,NaN", "46.1,39.5,0", "200,39.5"}) {
            Terminal.Answer answer = terminal.run("trace", "--point", point, "--on", "2025-02-20");
            assertThat(answer.exit()).as(point).isEqualTo(Exit.REFUSED);
        }
        assertThat(terminal.run("trace", "--point", "46.1,39.5").exit()).isEqualTo(Exit.REFUSED);
    }
}
