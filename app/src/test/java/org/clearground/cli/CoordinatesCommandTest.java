package org.clearground.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearground.ledger.CanonicalJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoordinatesCommandTest {

    private static final String SQUARE = """
            point,kind,typed,notation,bearing,distance,north
            1,start_point,39.85 N 46.75 E,wgs84,,,
            2,turning_point,,,0,100,true
            3,turning_point,,,90,100,
            4,turning_point,,,180,100,
            1,closing,,,270,%s,
            """;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void sitDown() {
        terminal = new Terminal(folder);
    }

    @Test
    void printsAPointInAllNotations() {
        Terminal.Answer answer = terminal.run("coordinates", "38SMH1234567890");

        assertThat(answer.exit()).isEqualTo(Exit.DONE);
        assertThat(answer.out())
                .contains("read as   mgrs", "38.5551308° N, 43.9940077° E", "38N 412345.50 4267890.50", "±0.5 m");
    }

    @Test
    void statesTheShiftOfADeclaredSystem() {
        Terminal.Answer answer = terminal.run("coordinates", "E 9312345 N 4412345", "--crs", "EPSG:28409", "--json");

        assertThat(answer.exit()).isEqualTo(Exit.DONE);
        assertThat(CanonicalJson.readObject(answer.out().strip()).findText("accuracy_metres"))
                .hasValue("4.53");
        assertThat(answer.out()).contains("EPSG:15865");
    }

    @Test
    void refusesATextThatCanMeanTwoPlacesAndAWrongOne() {
        Terminal.Answer two = terminal.run("coordinates", "38S 444140 3684706");
        assertThat(two.exit()).isEqualTo(Exit.REFUSED);
        assertThat(two.err()).contains("--crs utm is", "--crs utm-band is");

        Terminal.Answer wrong = terminal.run("coordinates", "39 61 N 46 E");
        assertThat(wrong.exit()).isEqualTo(Exit.REFUSED);
        assertThat(wrong.err()).contains("61 minutes");
    }

    @Test
    void worksOutATraverse() throws IOException {
        Files.writeString(folder.resolve("field.csv"), SQUARE.formatted("98"));

        Terminal.Answer answer = terminal.run("coordinates", "--traverse", "field.csv");
        assertThat(answer.exit()).isEqualTo(Exit.DONE);
        assertThat(answer.out()).contains("2.00 m on 398.0 m (1:198)", "turning_point", "area");

        Terminal.Answer strict = terminal.run("coordinates", "--traverse", "field.csv", "--limit", "300");
        assertThat(strict.exit()).isEqualTo(Exit.REFUSED);
        assertThat(strict.err()).contains("at most 1:300");
    }

    @Test
    void namesTheLineOfABadRow() throws IOException {
        Files.writeString(folder.resolve("field.csv"), SQUARE.formatted("98").replace("180", "480"));

        Terminal.Answer answer = terminal.run("coordinates", "--traverse", "field.csv");
        assertThat(answer.exit()).isEqualTo(Exit.REFUSED);
        assertThat(answer.err()).contains("Line 5", "between 0 and 360");
    }

    @Test
    void needsEitherAPointOrAFile() {
        assertThat(terminal.run("coordinates").exit()).isEqualTo(Exit.REFUSED);
        assertThat(terminal.run("coordinates", "39 N 46 E", "--traverse", "x.csv")
                        .exit())
                .isEqualTo(Exit.REFUSED);
    }
}
