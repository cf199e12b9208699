package org.clearground.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clearground.exchange.Dialect;
import org.clearground.exchange.Separator;
import org.clearground.exchange.TextEncoding;
import org.clearground.intake.ImportReport.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an import refuses, each with the file that is taken beside it.
class ImportRefusalsTest {

    private static final String HEADER = "number,name,kind\n";
    private static final String FINDS_HEADER = "number,category,quantity,lon,lat\n";
    private static final String REPORT = """
            number,activity,organisation,method,status,place,started_on,completed_on
            R-1,eod_spot,MES,visual,completed,AGD,2025-02-01,2025-02-01
            """;

    @TempDir
    Path dir;

    private Desktop desktop;

    @BeforeEach
    void open() {
        desktop = Desktop.withRegistry(dir);
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void refusesUnknownColumnsByName() {
        desktop.file("organisation.csv", "number,name,kindd,colour\nO-1,One,ngo,red\n");
        ImportReport report = desktop.run();
        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.findings())
                .extracting(f -> f.finding().code())
                .containsExactly("column.unknown", "column.unknown", "column.missing");
        assertThat(report.findings().getFirst().finding().message())
                .contains("'kindd'")
                .contains("'kind'");
        assertThat(report.findings().get(1).finding().message()).contains("'colour'");
    }

    @Test
    void refusesUnknownPropertiesOfGeoJsonOnce() {
        desktop.file("place.geojson", """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"number":"A","name":"A","level":"other","colour":"red"},"geometry":null},
                {"type":"Feature","properties":{"number":"B","name":"B","level":"other","colour":"red"},"geometry":null}]}
                """);
        assertThat(desktop.refusals()).containsExactly("column.unknown");
    }

    @Test
    void refusesWhatMayNameAVictim() {
        desktop.file("accident.csv", """
                number,from_day,to_day,place,zone,setting,device,status,victim_name,remarks
                A-1,2025-01-01,2025-01-01,AGD,unknown,non_demining,uxo,confirmed,Somebody,text
                """);
        ImportReport report = desktop.run();
        assertThat(report.findings())
                .hasSize(2)
                .allSatisfy(f -> assertThat(f.finding().message()).contains("no names and no free text"));
        assertThat(report.toString()).doesNotContain("Somebody");
    }

    @Test
    void refusesMissingColumns() {
        desktop.file("organisation.csv", "number,name\nO-1,One\nO-2,Two\n");
        assertThat(desktop.refusals()).containsExactly("column.missing");
    }

    @Test
    void refusesANumberTwiceAlsoAfterTrimming() {
        desktop.file("a-organisation.csv", HEADER + "O-1,One,ngo\n\" O-1 \",Two,ngo\n")
                .file("b-organisation.csv", HEADER + "O-1,One,ngo\nO-2,Two,ngo\n");
        assertThat(desktop.refusals()).containsExactly("number.twice", "number.twice");
        FileFinding last = desktop.run().findings().getLast();
        assertThat(last.file()).isEqualTo("b-organisation.csv");
        assertThat(last.finding().message()).contains("a-organisation.csv in line 2");
    }

    @Test
    void refusesListRowsWithoutTheirRecord() {
        desktop.file("clearance_report.csv", REPORT)
                .file("clearance_report.finds.csv", FINDS_HEADER + "R-1,uxo,1,,\nR-9,uxo,1,,\n,uxo,1,,\n");
        assertThat(desktop.refusals()).containsExactly("list.orphan", "list.number");
        desktop.clear();
        desktop.file("clearance_report.finds.csv", FINDS_HEADER + "R-1,uxo,1,,\nR-9,uxo,1,,\n");
        assertThat(desktop.refusals()).containsExactly("file.alone");
    }

    @Test
    void refusesSwappedLatitudeAndLongitude() {
        desktop.file("clearance_report.csv", REPORT)
                .file("clearance_report.finds.csv", FINDS_HEADER + "R-1,uxo,1,40,46.9\nR-1,uxo,1,46.9,40\n");
        ImportReport report = desktop.run();
        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().getFirst().toString())
                .startsWith("clearance_report.finds.csv:2 lon '40'")
                .contains("swapped")
                .contains("position.swapped");
        desktop.clear();
        desktop.file(
                "place.csv",
                "number,name,level,geometry\nX,X,district,\"POLYGON((39.8 46.7,39.8 47.3,40.2 47.3,39.8 46.7))\"\n");
        assertThat(desktop.refusals()).containsExactly("outline.swapped");
    }

    @Test
    void overridesAGuardOnlyWithAReason() {
        String polygons = """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                 "properties":{"number":"R-1","outcome":"cleared","kind":"mined_area","completed_on":"2025-02-01"},
                 "geometry":{"type":"Polygon","coordinates":[[[46.8,39.9],[46.81,39.9],[46.81,39.91],[46.8,39.9]]]}}]}
                """;
        desktop.file("clearance_report.csv", REPORT.replace("eod_spot", "clearance"))
                .file("clearance_report.polygons.geojson", polygons);
        assertThat(desktop.refusals()).containsExactly("guard.cleared_depth");
        assertThat(desktop.refusals(Desktop.OPTIONS.overriding(Map.of("reference.unknown", "no"))))
                .containsExactly("override.unknown", "guard.cleared_depth");
        ImportReport report =
                desktop.run(Desktop.OPTIONS.overriding(Map.of("guard.cleared_depth", "rock at the surface")));
        assertThat(report.outcome()).isEqualTo(Outcome.BOOKED);
        assertThat(desktop.books
                        .ledger()
                        .entry(desktop.head())
                        .orElseThrow()
                        .draft()
                        .source())
                .endsWith("clearance_report.csv:2; guard.cleared_depth overridden by Rauf: rock at the surface");
    }

    @Test
    void takesDecimalCommasOnlyWhenDeclared() {
        String lines = "number;activity;organisation;method;status;place;started_on;completed_on;lon;lat\n"
                + "R-1;eod_spot;MES;visual;completed;AGD;2025-02-01;2025-02-01;%s;%s\n";
        Dialect points = new Dialect(Separator.SEMICOLON, false, TextEncoding.UTF_8);
        Dialect commas = new Dialect(Separator.SEMICOLON, true, TextEncoding.UTF_8);
        desktop.file("clearance_report.csv", lines.formatted("46,9", "40,1"));
        assertThat(desktop.refusals(Desktop.OPTIONS.with(points))).containsExactly("number.decimal", "number.decimal");
        desktop.file("clearance_report.csv", lines.formatted("46.9", "40.1"));
        assertThat(desktop.refusals(Desktop.OPTIONS.with(commas))).containsExactly("number.decimal", "number.decimal");
        assertThat(desktop.run(Desktop.OPTIONS.with(points)).outcome()).isEqualTo(Outcome.BOOKED);
        desktop.file("clearance_report.csv", lines.formatted("46,9", "40,1"));
        assertThat(desktop.run(Desktop.OPTIONS.with(commas)).sum()).isEqualTo(new TypeCounts(1, 0, 0, 1));
    }

    @Test
    void takesEncodingsOnlyWhenDeclared() {
        byte[] cyrillic = (HEADER + "O-1,Лачин,ngo\n").getBytes(java.nio.charset.Charset.forName("windows-1251"));
        desktop.file("organisation.csv", cyrillic);
        assertThat(desktop.refusals()).containsExactly("file.encoding");
        Dialect declared = new Dialect(Separator.COMMA, false, TextEncoding.WINDOWS_1251);
        assertThat(desktop.run(Desktop.OPTIONS.with(declared)).outcome()).isEqualTo(Outcome.BOOKED);
        desktop.file("organisation.csv", HEADER + "O-2,Лачин,ngo\n");
        assertThat(desktop.refusals(Desktop.OPTIONS.with(declared))).containsExactly("file.encoding");
    }

    @Test
    void refusesFilesThatAreCutOffWithoutACascadeOfFaults() {
        desktop.file("organisation.csv", HEADER + "O-1,One,ngo\nO-2,\"Tw")
                .file("clearance_report.csv", REPORT.replace("MES", "O-2"));
        assertThat(desktop.refusals()).containsExactly("file.truncated");
        desktop.file("organisation.csv", "");
        assertThat(desktop.refusals()).containsExactly("file.empty");
        desktop.file("organisation.csv", HEADER);
        assertThat(desktop.refusals()).containsExactly("file.no-rows");
    }

    @Test
    void refusesHugeCellsAndNumbers() {
        desktop.file("organisation.csv", HEADER + "O-1," + "x".repeat(10 << 20) + ",ngo\n");
        assertThat(desktop.refusals()).containsExactly("cell.too-large");
        desktop.clear();
        desktop.file(
                "exchange_rate.csv", "number,currency,per_currency,rate,day\nE-1,USD,AZN,1e999999999,2025-01-01\n");
        assertThat(desktop.refusals()).containsExactly("number.bad");
        desktop.file("exchange_rate.csv", "number,currency,per_currency,rate,day\nE-1,USD,AZN,1.7,2025-01-01\n");
        assertThat(desktop.run().outcome()).isEqualTo(Outcome.BOOKED);
    }

    @Test
    void takesStrangeNumbersAsText() {
        desktop.file("organisation.csv", HEADER + "../x,One,ngo\n'; DROP TABLE entry,Two,ngo\n".replace(";", ":"));
        assertThat(desktop.run().outcome()).isEqualTo(Outcome.BOOKED);
        assertThat(desktop.books.find("organisation", "../x", desktop.head())).isPresent();
    }

    @Test
    void refusesReferencesToNothing() {
        desktop.file("clearance_report.csv", REPORT.replace("AGD", "AGDD"));
        assertThat(desktop.refusals()).containsExactly("reference.unknown");
        desktop.file("place.csv", "number,name,level,parent\nAGDD,New,district,AZ\n");
        assertThat(desktop.run().outcome()).as("known in the same import").isEqualTo(Outcome.BOOKED);
    }

    @Test
    void refusesFileNamesThatSayNothing() {
        desktop.file("organisations.csv", HEADER + "O-1,One,ngo\n")
                .file("organisation.memberss.csv", "number,group,valid_from\nO-1,G,2025-01-01\n")
                .file("List of things.csv", "a\n1\n");
        assertThat(desktop.refusals()).containsExactlyInAnyOrder("file.type", "file.list", "file.name");
        assertThat(desktop.run().findings().toString())
                .contains("did you mean 'organisation'")
                .contains("'memberships'");
        desktop.clear();
        assertThat(desktop.refusals()).containsExactly("folder.empty");
    }

    @Test
    void refusesAMissingFileAndTheSameNameTwice() throws java.io.IOException {
        desktop.file("organisation.csv", HEADER + "O-1,One,ngo\n");
        Path file = desktop.files.resolve("organisation.csv");
        ImportReport report = desktop.imports()
                .run(List.of(file, file, desktop.files.resolve("place.csv")), Desktop.OPTIONS, Progress.NONE);
        assertThat(report.findings())
                .extracting(f -> f.finding().code())
                .containsExactlyInAnyOrder("file.twice", "file.missing");
    }
}
