package org.clearground.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearground.ledger.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A draw for quality control and what it covers, from the command line.
class DrawCommandTest {

    private static final int REPORTS = 5;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void clearFivePolygons() throws IOException {
        terminal = new Terminal(folder);
        assertThat(terminal.run("init", "--zone", "Asia/Baku").exit()).isEqualTo(Exit.DONE);
        terminal.write("files/place.csv", "number,name,level", "north,North,district");
        terminal.write("files/organisation.csv", "number,name,kind", "OP,Operator,ngo", "AUTH,Authority,authority");
        StringBuilder reports =
                new StringBuilder("number,activity,organisation,method,status,place,started_on,completed_on,lon,lat\n");
        StringBuilder polygons = new StringBuilder("number,outcome,kind,completed_on,depth,geometry\n");
        for (int i = 1; i <= REPORTS; i++) {
            String west = "46.%d".formatted(i);
            String east = "46.%d01".formatted(i);
            reports.append(
                    "R-%d,clearance,OP,manual,completed,north,2025-02-01,2025-02-28,%s,39.5\n".formatted(i, west));
            polygons.append("R-%1$d,cleared,mined_area,2025-02-20,20,\"POLYGON((%2$s 39.5,%3$s 39.5,%3$s 39.501,"
                            .formatted(i, west, east))
                    .append("%1$s 39.501,%1$s 39.5))\"\n".formatted(west));
        }
        terminal.write("files/clearance_report.csv", reports.toString().strip());
        terminal.write(
                "files/clearance_report.polygons.csv", polygons.toString().strip());
        Terminal.Answer answer = imported();
        assertThat(answer.exit()).as(answer.out() + answer.err()).isEqualTo(Exit.DONE);
    }

    private Terminal.Answer imported() {
        return terminal.run("import", folder.resolve("files").toString(), "--approved-by", "officer");
    }

    private Terminal.Answer draw(String... more) {
        List<String> words =
                new ArrayList<>(List.of("draw", "2025-Q1", "--seed", "7 11 23", "--approved-by", "officer", "--json"));
        words.addAll(List.of(more));
        return terminal.run(words.toArray(String[]::new));
    }

    @Test
    void drawsTheSameWithTheSameSeedAndBooksItOnce() {
        Terminal.Answer first = draw("--dry-run");
        assertThat(first.exit()).as(first.err()).isEqualTo(Exit.DONE);
        assertThat(first.json().findInteger("entry")).isEmpty();
        Terminal.Answer second = draw("--seed-source", "state lottery of 9 April");
        assertThat(second.json().array("polygons").toString())
                .isEqualTo(first.json().array("polygons").toString());
        JsonObject stratum = second.json().array("strata").objects().getFirst();
        assertThat(stratum.integer("polygons")).isEqualTo(REPORTS);
        assertThat(stratum.integer("drawn")).isEqualTo(1);
        assertThat(draw().exit()).isEqualTo(Exit.REFUSED);
        assertThat(terminal.run("verify").exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void aDrawnPolygonIsOwedUntilControlPassesIt() throws IOException {
        assertThat(owed()).isEmpty();
        assertThat(draw().exit()).isEqualTo(Exit.DONE);
        JsonObject polygon = owed().getFirst();
        terminal.write(
                "files/inspection.csv",
                "number,kind,inspected_on,inspector,organisation,place,result",
                "I-1,external_qc,2025-03-01,AUTH,OP,north,passed");
        terminal.write(
                "files/inspection.polygons.csv",
                "number,report,polygon,sampled",
                "I-1," + polygon.text("report") + "," + polygon.integer("polygon") + ",500");
        Terminal.Answer answer = imported();
        assertThat(answer.exit()).as(answer.out() + answer.err()).isEqualTo(Exit.DONE);
        assertThat(owed()).isEmpty();
        assertThat(terminal.run("coverage", "2025-Q1").out())
                .contains(polygon.text("report") + "/1")
                .contains("passed");
        assertThat(terminal.run("coverage", "2025-Q2", "--json")
                        .json()
                        .array("polygons")
                        .objects())
                .isEmpty();
    }

    private List<JsonObject> owed() {
        return terminal.run("coverage", "2025-Q1", "--owed", "--json")
                .json()
                .array("polygons")
                .objects();
    }

    @Test
    void aSettingChangesTheShareAndADrawWithoutApprovalIsRefused() throws IOException {
        terminal.write("files/setting.csv", "number,value", "quality.share_percent.manual,100");
        assertThat(imported().exit()).isEqualTo(Exit.DONE);
        assertThat(draw().json().array("polygons").objects()).hasSize(REPORTS);
        assertThat(terminal.run("draw", "2025-Q1", "--seed", "x").exit()).isEqualTo(Exit.REFUSED);
    }
}
