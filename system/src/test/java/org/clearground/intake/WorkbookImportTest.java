package org.clearground.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.clearground.exchange.Row;
import org.clearground.exchange.RowFiles;
import org.clearground.exchange.RowSink;
import org.clearground.exchange.Workbook;
import org.clearground.exchange.XlsxTemplate;
import org.clearground.finding.Finding;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.Find;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Labels;
import org.clearground.record.RecordType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookImportTest {

    private static final String HEADER = Workbook.row(
            1, "number", "activity", "organisation", "method", "status", "place", "started_on", "completed_on");

    /// 2025-01-10 as all spreadsheet programs count days.
    private static final String STARTED = "<c s=\"1\"><v>45667</v></c>";

    private static final String COMPLETED = "<c s=\"2\"><v>45677</v></c>";
    private static final String REPORT =
            Workbook.row(2, "R-1", "clearance", "ANAMA", "manual", "completed", "AGD", STARTED, COMPLETED);
    private static final String FINDS = Workbook.row(1, "number", "category", "quantity", "lon", "lat")
            + Workbook.row(
                    2, "R-1", "ap_mine", "<c><v>3</v></c>", "<c><v>46.759999999999998</v></c>", "<c><v>40</v></c>");

    @TempDir
    Path dir;

    private @Nullable Desktop open;

    private Desktop desktop() {
        Desktop desk = open;
        if (desk == null) {
            desk = Desktop.withRegistry(dir);
            open = desk;
        }
        return desk;
    }

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
        }
    }

    @Test
    void booksAWorkbookWithItsLists() {
        Fields report = booked(
                desktop(),
                new Workbook().sheet("clearance_report", HEADER + REPORT).sheet("finds", FINDS));

        assertThat(report.get(ClearanceReportType.STARTED_ON)).hasToString("2025-01-10");
        assertThat(report.get(ClearanceReportType.COMPLETED_ON)).hasToString("2025-01-20");
        Fields find = report.list(Find.LIST).getFirst();
        assertThat(find.get(Find.QUANTITY).value()).isEqualTo(3);
        assertThat(find.get(Columns.LON)).isEqualTo(new BigDecimal("46.76"));
        assertThat(desktop().run().sum().already()).as("the same file again").isEqualTo(1);
    }

    @Test
    void readsSharedAndRichTextsAndDaysCountedFrom1904() {
        String shared = HEADER
                + Workbook.row(
                        2,
                        "<c t=\"s\"><v>1</v></c>",
                        "<c t=\"s\"><v>0</v></c>",
                        "ANAMA",
                        "manual",
                        "completed",
                        "AGD",
                        "<c s=\"1\"><v>44205</v></c>",
                        "<c t=\"d\"><v>2025-01-20T00:00:00</v></c>");
        Workbook workbook = new Workbook().sheet("clearance_report", shared).texts("clearance", "");
        workbook.change("xl/sharedStrings.xml", "<si><t xml:space=\"preserve\"></t></si>", """
                <si><r><t>R</t></r><r><rPr><b/></rPr><t>-1</t></r><rPh sb="0" eb="1"><t>reading</t></rPh></si>""");
        workbook.bytes();
        workbook.change("xl/workbook.xml", "<workbookPr/>", "<workbookPr date1904=\"1\"/>");
        Fields report = booked(desktop(), workbook.zipped());

        assertThat(report.get(ClearanceReportType.STARTED_ON)).hasToString("2025-01-10");
        assertThat(report.get(ClearanceReportType.COMPLETED_ON)).hasToString("2025-01-20");
    }

    @Test
    void aFilledTemplateIsBooked() throws IOException {
        RecordType type = new ClearanceReportType();
        Path template = dir.resolve("template.xlsx");
        Files.write(template, XlsxTemplate.write(type, Labels.of(Locale.ENGLISH)));
        List<String> names = type.columns().stream().map(c -> c.name()).toList();
        String[] cells = new String[names.size()];
        Arrays.fill(cells, "");
        String[] filled = {
            "number",
            "R-1",
            "activity",
            "clearance",
            "organisation",
            "ANAMA",
            "method",
            "manual",
            "status",
            "completed",
            "place",
            "AGD",
            "position_typed",
            "38TPK7480432010",
            "position_notation",
            "mgrs"
        };
        for (int i = 0; i < filled.length; i += 2) {
            cells[names.indexOf(filled[i])] = filled[i + 1];
        }
        Workbook workbook = Workbook.of(template);
        String dayStyle = "<c s=\"" + dayStyle(workbook, names.indexOf("started_on")) + "\">";
        cells[names.indexOf("started_on")] = dayStyle + "<v>45667</v></c>";
        cells[names.indexOf("completed_on")] = dayStyle + "<v>45677</v></c>";
        workbook.change("xl/worksheets/sheet1.xml", "</sheetData>", Workbook.row(2, cells) + "</sheetData>");

        Fields report = booked(desktop(), workbook.zipped());
        assertThat(report.get(ClearanceReportType.STARTED_ON)).hasToString("2025-01-10");
        assertThat(report.has(Columns.LON)).isTrue();
    }

    private static String dayStyle(Workbook workbook, int column) {
        String style = "<col min=\"" + (column + 1) + "\"";
        String sheet = workbook.text("xl/worksheets/sheet1.xml");
        String col = sheet.substring(sheet.indexOf(style));
        return col.replaceAll("(?s)^.*? style=\"([0-9]+)\".*$", "$1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R-1|<c><f>1+1</f><v>2</v></c>|cell.formula",
                "<c><f>\"R\"</f></c>|10.01.2025|cell.formula",
                "R-1|10.01.2025|date.text",
                "R-1|<c><v>45667</v></c>|date.number",
                "R-1|<c s=\"1\"><v>45667.5</v></c>|date.time",
                "R-1|<c s=\"1\"><v>59</v></c>|date.range",
                "<c s=\"1\"><v>45667</v></c>|<c s=\"1\"><v>45667</v></c>|cell.date",
                "<c t=\"b\"><v>1</v></c>|<c s=\"1\"><v>45667</v></c>|cell.boolean",
                "<c t=\"e\"><v>#N/A</v></c>|<c s=\"1\"><v>45667</v></c>|cell.error",
                "<c t=\"s\"><v>7</v></c>|<c s=\"1\"><v>45667</v></c>|workbook.damaged"
            })
    void refusesCellsThatAreNoPlainData(String number, String day, String code) {
        String row = Workbook.row(2, number, "clearance", "ANAMA", "manual", "completed", "AGD", day, COMPLETED);

        assertThat(refused(new Workbook().sheet("clearance_report", HEADER + row)))
                .contains(code);
    }

    @Test
    void refusesWhatIsNoTable() {
        String cells = HEADER + REPORT;
        String merge = "<mergeCells count=\"1\"><mergeCell ref=\"A1:C1\"/></mergeCells>";
        assertThat(refused(new Workbook().sheet("clearance_report", cells, "", merge)))
                .contains("sheet.merged");
        assertThat(refused(new Workbook().sheet("clearance_report", HEADER))).contains("file.no-rows");
        assertThat(refused(new Workbook().sheet("clearance_report", REPORT))).contains("file.header");
        assertThat(refused(new Workbook().sheet("clearance_report", HEADER.replace("place", "status") + REPORT)))
                .contains("column.twice");
        assertThat(refused(new Workbook()
                        .sheet("clearance_report", cells + "<row r=\"3\"><c r=\"K3\"><v>5</v></c></row>")))
                .contains("row.ragged");
        assertThat(refused(new Workbook().sheet("clearance_report", REPORT + HEADER)))
                .contains("workbook.damaged");
    }

    @Test
    void overlooksNoSheet() {
        Workbook hidden = new Workbook()
                .sheet("clearance_report", HEADER + REPORT)
                .sheet("finds", FINDS, " state=\"hidden\"", "");
        assertThat(refused(hidden)).contains("sheet.hidden");
        assertThat(refused(new Workbook()
                        .sheet("clearance_report", HEADER + REPORT)
                        .sheet("find", FINDS)))
                .contains("sheet.unknown");
        assertThat(refused(new Workbook().sheet("finds", FINDS))).contains("sheet.missing");
        booked(
                desktop(),
                new Workbook()
                        .sheet("clearance_report", HEADER + REPORT)
                        .sheet("Sheet2", "")
                        .sheet("finds", Workbook.row(1, "number", "category", "quantity"))
                        .sheet("codes", FINDS, " state=\"veryHidden\"", "")
                        .sheet("help", REPORT));
    }

    @Test
    void refusesWhatIsMoreThanData() {
        String cells = HEADER + REPORT;
        assertThat(refused(report(cells).put("xl/vbaProject.bin", "x"))).contains("workbook.macros");
        Workbook macro = report(cells);
        macro.change("[Content_Types].xml", "application/xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
        assertThat(refused(macro)).contains("workbook.macros");
        assertThat(refused(report(cells).put("xl/externalLinks/externalLink1.xml", "<x/>")))
                .contains("workbook.links");
        Workbook linked = report(cells);
        linked.bytes();
        linked.change(
                "xl/workbook.xml",
                "</sheets>",
                "</sheets><externalReferences><externalReference r:id=\"r9\"/></externalReferences>");
        assertThat(refused(linked.zipped())).contains("workbook.links");
        assertThat(refused(report(cells).put("xl/connections.xml", "<x/>"))).contains("workbook.links");
        assertThat(refused(report(cells).put("xl/embeddings/oleObject1.bin", "x")))
                .contains("workbook.embedded");
    }

    @Test
    void refusesDocumentTypesAndReadsNothingFromOutside() {
        Workbook entity = report(HEADER + REPORT);
        entity.change(
                "xl/worksheets/sheet1.xml",
                "<worksheet",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet");
        assertThat(refused(entity)).containsExactly("workbook.dtd");

        Workbook laughs = report(HEADER + REPORT).texts("x");
        laughs.change("xl/sharedStrings.xml", "<sst", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><sst");
        assertThat(refused(laughs)).containsExactly("workbook.dtd");
    }

    @Test
    void refusesAZipBombWhileItIsCounted() {
        Workbook bomb = report(HEADER + REPORT);
        bomb.change("xl/worksheets/sheet1.xml", "<sheetData>", "<sheetData>" + " ".repeat(40 << 20));
        assertThat(refused(bomb)).containsExactly("workbook.limit");

        Workbook parts = report(HEADER + REPORT);
        for (int i = 0; i < 2_001; i++) {
            parts.put("xl/media/image" + i + ".png", "");
        }
        assertThat(refused(parts)).containsExactly("workbook.limit");

        Workbook cell = report(HEADER + REPORT.replace("R-1", "x".repeat((1 << 20) + 1)));
        assertThat(refused(cell)).contains("cell.too-large");
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        byte[] bytes = report(HEADER + REPORT).bytes();
        assertThat(refused(Arrays.copyOf(bytes, bytes.length / 2))).containsExactly("workbook.damaged");
        assertThat(refused("number,activity".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .containsExactly("workbook.damaged");
        assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .containsExactly("workbook.format");
        desktop().clear();
        desktop().file("clearance_report.xlsm", bytes);
        assertThat(codes(desktop().run())).containsExactly("workbook.format");
    }

    @Test
    void damagedBytesAreRefusedOrReadAndNeverStopTheProgram() throws IOException {
        byte[] whole = report(HEADER + REPORT).texts("a", "b").bytes();
        long seed = 41;
        Random random = new Random(seed);
        Path file = dir.resolve("clearance_report.xlsx");
        int told = 0;
        for (int i = 0; i < 400; i++) {
            byte[] bytes = whole.clone();
            for (int k = random.nextInt(4); k >= 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            Told sink = new Told();
            assertThatCode(() -> RowFiles.readSheet(file, "clearance_report", Map.of(), sink))
                    .as("seed " + seed + ", damage " + i)
                    .doesNotThrowAnyException();
            told += sink.count;
        }
        assertThat(told).isGreaterThan(400);
    }

    private static final class Told implements RowSink {

        private int count;

        @Override
        public void header(long line, List<String> names) {
            count++;
        }

        @Override
        public void row(Row row) {
            count++;
        }

        @Override
        public void finding(long line, Finding finding) {
            count++;
        }
    }

    private static Workbook report(String cells) {
        return new Workbook().sheet("clearance_report", cells);
    }

    private List<String> refused(Workbook workbook) {
        return refused(workbook.bytes());
    }

    private List<String> refused(byte[] bytes) {
        Desktop desk = desktop();
        long before = desk.books.ledger().head().seq();
        desk.file("clearance_report.xlsx", bytes);
        ImportReport report = desk.run();
        assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.REFUSED);
        assertThat(desk.books.ledger().head().seq()).isEqualTo(before);
        return codes(report);
    }

    private static Fields booked(Desktop desktop, Workbook workbook) {
        return booked(desktop, workbook.bytes());
    }

    private static Fields booked(Desktop desktop, byte[] bytes) {
        desktop.file("clearance_report.xlsx", bytes);
        ImportReport report = desktop.run();
        assertThat(report.outcome()).as(report.findings().toString()).isEqualTo(ImportReport.Outcome.BOOKED);
        return desktop.books.context().find(ClearanceReportType.TYPE, "R-1").orElseThrow();
    }

    private static List<String> codes(ImportReport report) {
        return report.findings().stream()
                .filter(f -> f.finding().isFault())
                .map(f -> f.finding().code())
                .distinct()
                .toList();
    }
}
