package org.clearground.minefieldrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clearground.intake.Desktop;
import org.clearground.record.FixedContext;
import org.clearground.record.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MinefieldRecordTypeTest {

    private final FixedContext context = new FixedContext();

    private static Sample sheet() {
        return Sample.of(
                new MinefieldRecordType(),
                "number",
                "MR-1",
                "supplier_kind",
                "party_to_conflict",
                "supplier",
                "Ministry of Defence",
                "batch",
                "2024-02",
                "handed_over_on",
                "2024-02-01",
                "form",
                "record_sheet",
                "place",
                "AG",
                "laid_from",
                "1993-05-01",
                "laid_to",
                "1993-05-02");
    }

    private static Sample point(Sample sheet, String label) {
        return sheet.row(Claimed.REFERENCE_POINTS, "label", label, "lon", "46.5", "lat", "39.5");
    }

    private static Sample whole() {
        return point(point(sheet(), "R1"), "R2")
                .row(Claimed.ORDNANCE, "category", "ap_mine", "model", "PMN-2", "quantity", "40")
                .row(Claimed.ROWS, "label", "A", "course", "LINESTRING(46.5 39.5,46.51 39.5)", "quantity", "40");
    }

    @Test
    void findsNothingMissingInARecordThatSaysWhatTheProtocolAsks() {
        assertThat(whole().findings(context)).isEmpty();
        assertThat(whole().postings()).isEmpty();
    }

    @Test
    void wantsTwoReferencePoints() {
        Sample one = point(sheet(), "R1")
                .row(Claimed.ORDNANCE, "category", "ap_mine")
                .row(Claimed.ROWS, "label", "A");
        assertThat(one.findings(context)).containsExactly("minefield.reference-points");
        assertThat(point(one, "R1").findings(context)).containsExactly("row.duplicate");
        assertThat(point(sheet(), "R1")
                        .row(Claimed.ORDNANCE, "category", "ap_mine")
                        .findings(context))
                .containsExactly("minefield.reference-points", "minefield.nowhere");
    }

    @Test
    void saysWhatARecordLeavesOut() {
        Sample bare = sheet().with("laid_from", "", "laid_to", "");
        assertThat(bare.findings(context))
                .containsExactly(
                        "minefield.reference-points",
                        "minefield.no-ordnance",
                        "minefield.laid-unknown",
                        "minefield.nowhere");
        assertThat(whole().with("laid_from", "").findings(context)).isEmpty();
        assertThat(whole().with("laid_from", "", "laid_to", "").findings(context))
                .containsExactly("minefield.laid-unknown");
    }

    @Test
    void rowsHoldNoMoreThanWasLaid() {
        Sample more = whole().row(Claimed.ROWS, "label", "B", "quantity", "1");
        assertThat(more.findings(context)).containsExactly("minefield.rows-off");
        assertThat(more.row(Claimed.ORDNANCE, "category", "at_mine", "quantity", "1")
                        .findings(context))
                .isEmpty();
    }

    @Test
    void wasLaidBeforeItWasHandedOver() {
        assertThat(whole().with("handed_over_on", "1993-05-02").findings(context))
                .isEmpty();
        assertThat(whole().with("handed_over_on", "1993-05-01").findings(context))
                .containsExactly("date.order");
        assertThat(whole().with("laid_to", "1993-04-30").findings(context)).containsExactly("date.order");
        assertThat(new MinefieldRecordType()
                        .when(whole().with("laid_from", "").fields())
                        .from())
                .isEqualTo("1993-05-02");
    }

    @Test
    void comesFromFilesWithTheHashOfItsScan(@TempDir Path folder) {
        String record = """
                number,supplier_kind,supplier,handed_over_on,form,place,laid_to
                MR-1,archive,State archive,2024-02-01,map,AGD,1993-05-02
                """;
        try (Desktop desktop = Desktop.withRegistry(folder)) {
            desktop.file("minefield_record.csv", record)
                    .file(
                            "minefield_record.reference_points.csv",
                            "number,label,lon,lat\nMR-1,R1,46.9,39.9\nMR-1,R2,46.91,39.9\n")
                    .file("minefield_record.ordnance.csv", "number,category,quantity\nMR-1,ap_mine,40\n")
                    .file("minefield_record.points.csv", "number,label,category,lon,lat\nMR-1,1,ap_mine,46.9,39.9\n")
                    .file(
                            "minefield_record.scans.csv",
                            "number,file,sha256\nMR-1,sheet-1.tif," + "0123456789abcdef".repeat(4) + "\n");
            assertThat(desktop.booked()).isEmpty();
            desktop.clear();
            desktop.file("minefield_record.csv", record.replace("MR-1", "MR-2"))
                    .file("minefield_record.scans.csv", "number,file,sha256\nMR-2,sheet-2.tif,abc\n");
            assertThat(desktop.refusals()).containsExactly("text.bad");
        }
    }
}
