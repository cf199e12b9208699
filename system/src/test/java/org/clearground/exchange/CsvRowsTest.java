package org.clearground.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRowsTest {

    private static final Dialect SEMICOLON = new Dialect(Separator.SEMICOLON, false, TextEncoding.UTF_8);
    private static final String LETTERS = "number,name\n1,Kəlbəcər\n";

    @TempDir
    Path dir;

    @Test
    void readsRowsWithTheirLines() {
        Collected read = Collected.csv(dir, "number,name\n1, Ağdam \n\n2,\"a, \"\"b\"\"\nc\"\n3,x\n");
        assertThat(read.whole).isTrue();
        assertThat(read.findings).isEmpty();
        assertThat(read.header).containsExactly("number", "name");
        assertThat(read.rows)
                .containsExactly(
                        new Row(2, Map.of("number", "1", "name", "Ağdam"), null, false),
                        new Row(4, Map.of("number", "2", "name", "a, \"b\"\nc"), null, false),
                        new Row(6, Map.of("number", "3", "name", "x"), null, false));
    }

    @Test
    void readsEveryDeclaredSeparator() {
        for (Separator separator : Separator.values()) {
            Dialect dialect = new Dialect(separator, false, TextEncoding.UTF_8);
            Collected read = Collected.csv(dir, "a,b\r\n1,2\r\n".replace(',', separator.character()), dialect);
            assertThat(read.rows).hasSize(1);
            assertThat(read.rows.getFirst().cells()).containsEntry("b", "2");
        }
    }

    @Test
    void refusesASeparatorThatWasNotDeclared() {
        assertThat(Collected.csv(dir, "a;b\n1;2\n").faults()).containsExactly("file.separator");
        assertThat(Collected.csv(dir, "a\tb\n1\t2\n").faults()).containsExactly("file.separator");
        assertThat(Collected.csv(dir, "a,b\n1,2\n", SEMICOLON).faults()).containsExactly("file.separator");
        assertThat(Collected.csv(dir, "a;b\n1;2,5\n", SEMICOLON).faults()).isEmpty();
    }

    @Test
    void readsEveryDeclaredEncoding() {
        for (TextEncoding encoding : TextEncoding.values()) {
            String word =
                    encoding == TextEncoding.WINDOWS_1251 ? "Лачин" : encoding.isSingleByte() ? "Füzuli" : "Kəlbəcər";
            Dialect dialect = new Dialect(Separator.COMMA, false, encoding);
            Collected read = Collected.csv(dir, "number,name\n1," + word + "\n", dialect);
            assertThat(read.faults()).as(encoding.word()).isEmpty();
            assertThat(read.rows.getFirst().cells()).containsEntry("name", word);
        }
    }

    @Test
    void toleratesAByteOrderMark() {
        Collected read = Collected.csv(dir, "\uFEFFnumber,name\n1,x\n");
        assertThat(read.findings).isEmpty();
        assertThat(read.header).containsExactly("number", "name");
    }

    @Test
    void refusesBytesThatContradictTheDeclaredEncoding() {
        byte[] cyrillic = "number,name\n1,x\n2,Лачин\n".getBytes(TextEncoding.WINDOWS_1251.charset());
        Collected wrong = Collected.csv(dir, cyrillic, Dialect.STANDARD);
        assertThat(wrong.faults()).containsExactly("file.encoding");
        assertThat(wrong.lines).containsExactly(3L);
        for (TextEncoding declared : TextEncoding.values()) {
            Dialect dialect = new Dialect(Separator.COMMA, false, declared);
            boolean right = declared == TextEncoding.UTF_8;
            assertThat(Collected.csv(dir, LETTERS.getBytes(StandardCharsets.UTF_8), dialect)
                            .faults())
                    .as(declared.word())
                    .isEqualTo(right ? java.util.List.of() : java.util.List.of("file.encoding"));
            assertThat(Collected.csv(dir, ("\uFEFF" + LETTERS).getBytes(StandardCharsets.UTF_8), dialect)
                            .faults())
                    .hasSize(right ? 0 : 1);
        }
        byte[] wide = LETTERS.getBytes(StandardCharsets.UTF_16);
        assertThat(Collected.csv(dir, wide, Dialect.STANDARD).faults()).containsExactly("file.encoding");
        byte[] wideWithoutMark = LETTERS.getBytes(StandardCharsets.UTF_16LE);
        assertThat(Collected.csv(dir, wideWithoutMark, Dialect.STANDARD).whole).isFalse();
    }

    @Test
    void refusesAnEmptyFileAndAHeaderAlone() {
        assertThat(Collected.csv(dir, "").faults()).containsExactly("file.empty");
        assertThat(Collected.csv(dir, "number,name\n").faults()).containsExactly("file.no-rows");
        assertThat(Collected.csv(dir, "number,name").faults()).containsExactly("file.no-rows");
        assertThat(Collected.csv(dir, "number,name\n\n\n").faults()).containsExactly("file.no-rows");
    }

    @Test
    void refusesAFileCutOffInsideAQuotedCell() {
        Collected read = Collected.csv(dir, "number,name\n1,x\n2,\"y\n3,z\n");
        assertThat(read.faults()).containsExactly("file.truncated");
        assertThat(read.lines).containsExactly(3L);
        assertThat(read.whole).isFalse();
        assertThat(Collected.csv(dir, "number,name\n1,\"x\"\"").faults()).containsExactly("file.truncated");
        assertThat(Collected.csv(dir, "number,name\n1,\"x\"\"\"").faults()).isEmpty();
        assertThat(Collected.csv(dir, "number,name\n1,5\" pipe\n").faults()).isEmpty();
        assertThat(Collected.csv(dir, "number,name\n1,\"" + "y\n".repeat(50_000))
                        .faults())
                .containsExactly("file.truncated");
    }

    @Test
    void refusesRaggedRowsAndReadsOn() {
        Collected read = Collected.csv(dir, "number,name\n1,x,y\n2\n3,z\n");
        assertThat(read.faults()).containsExactly("row.ragged", "row.ragged");
        assertThat(read.lines).containsExactly(2L, 3L);
        assertThat(read.rows).extracting(Row::faulty).containsExactly(true, true, false);
    }

    @Test
    void refusesTextAfterAClosingQuote() {
        assertThat(Collected.csv(dir, "number,name\n1,\"x\" y\n").faults()).containsExactly("file.quotes");
    }

    @Test
    void refusesNul() {
        Collected read = Collected.csv(dir, "number,name\n1,x\0\n");
        assertThat(read.faults()).containsExactly("file.nul");
        assertThat(read.lines).containsExactly(2L);
    }

    @Test
    void refusesHugeCellsAndRows() {
        assertThat(Collected.csv(dir, "number,name\n1," + "x".repeat(10 << 20) + "\n")
                        .faults())
                .containsExactly("cell.too-large");
        assertThat(Collected.csv(dir, "number,name\n1,\"" + "x".repeat(10 << 20) + "\"\n")
                        .faults())
                .containsExactly("cell.too-large");
        assertThat(Collected.csv(dir, "number,name\n1" + ",".repeat(2_000) + "\n")
                        .faults())
                .containsExactly("cell.too-large");
        assertThat(Collected.csv(dir, "number,name\n1," + "x".repeat(1 << 19) + "\n")
                        .faults())
                .isEmpty();
    }

    @Test
    void refusesColumnsWithoutNamesAndTwice() {
        assertThat(Collected.csv(dir, "number,,name\n1,2,3\n").faults()).containsExactly("column.nameless");
        assertThat(Collected.csv(dir, "number,name,name\n1,2,3\n").faults()).containsExactly("column.twice");
    }

    @Test
    void notesWhatAPersonMayWantToKnow() {
        assertThat(Collected.csv(dir, "number,name\n1,x").codes()).containsExactly("file.last-line");
        assertThat(Collected.csv(dir, "number,name\n1,x\n,\n").codes()).containsExactly("row.empty");
    }
}
