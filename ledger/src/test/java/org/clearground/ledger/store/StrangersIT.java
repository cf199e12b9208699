package org.clearground.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearground.ledger.Head;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs that know nothing of ours open the file.
class StrangersIT {

    @TempDir
    Path folder;

    @Test
    @Tag("python3")
    void theDocumentsProgramRecomputesTheHead() throws IOException, InterruptedException {
        Path books = Books.several(folder);
        Head head;
        try (SqlLedger ledger = Books.open(folder)) {
            head = ledger.head();
        }
        Matcher block = Pattern.compile("(?s)```python\n(.*?)```")
                .matcher(Files.readString(Path.of("..", "docs", "byte-layout.md")));
        assertThat(block.find()).isTrue();
        Path program = Files.writeString(folder.resolve("head.py"), block.group(1));

        assertThat(OtherPrograms.run("python3", program.toString(), books.toString()))
                .isEqualTo(head.seq() + " " + head.hash() + "\n");
    }

    @Test
    @Tag("ogr2ogr")
    void ogrinfoListsTheTablesWithTypesAndGeometry() throws IOException, InterruptedException {
        Path books = Books.several(folder);
        String printed = OtherPrograms.run("ogrinfo", "-ro", "-al", books.toString(), "bag");

        assertThat(printed)
                .contains(
                        "Geometry: Point",
                        "Feature Count: 3",
                        "WGS 84",
                        "number: String",
                        "day: Date",
                        "version: Integer",
                        "POINT (46.02 40.0)")
                .doesNotContain("ERROR", "Warning");
        assertThat(OtherPrograms.run("ogrinfo", "-ro", books.toString())).contains("bag (Point)");
        String within = OtherPrograms.run(
                "ogrinfo", "-ro", "-so", books.toString(), "bag", "-spat", "46.015", "39", "47", "41");
        assertThat(within).contains("Feature Count: 1");
    }

    @Test
    @Tag("ogr2ogr")
    void ogr2ogrReadsThem() throws IOException, InterruptedException {
        Path books = Books.several(folder);
        Path out = folder.resolve("bags.geojson");
        OtherPrograms.run("ogr2ogr", "-f", "GeoJSON", out.toString(), books.toString(), "bag");
        assertThat(Files.readString(out)).contains("\"number\": \"C\"", "[ 46.01, 40.0 ]");
    }
}
