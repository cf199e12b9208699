package org.clearground.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearground.books.RecordTypes;
import org.clearground.land.ClearanceReportType;
import org.clearground.record.BadText;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;
import org.clearground.registry.PlaceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {

    private static final List<RecordType> TYPES = RecordTypes.STANDARD.imported();

    @TempDir
    Path dir;

    @Test
    void examplesAreReadByTheirFormats() throws BadText {
        for (RecordType type : TYPES) {
            Collected csv = Collected.csv(dir, Templates.csv(type));
            assertThat(csv.findings).isEmpty();
            assertThat(csv.header)
                    .isEqualTo(type.columns().stream().map(Column::name).toList());
            Fields fromCsv = fields(type.columns(), csv.rows.getFirst());
            Collected geoJson = Collected.geoJson(dir, Templates.geoJson(type));
            assertThat(geoJson.findings).as(type.name()).isEmpty();
            assertThat(fields(type.columns(), geoJson.rows.getFirst())).isEqualTo(fromCsv);
            for (ListOf list : type.lists()) {
                Collected rows = Collected.csv(dir, Templates.csv(list));
                assertThat(rows.findings).isEmpty();
                assertThat(rows.header.getFirst()).isEqualTo("number");
                Collected features = Collected.geoJson(dir, Templates.geoJson(list));
                assertThat(fields(list.columns(), features.rows.getFirst()))
                        .isEqualTo(fields(list.columns(), rows.rows.getFirst()));
            }
        }
    }

    @Test
    void writesWhatIsReadBack() throws BadText {
        PlaceType type = new PlaceType();
        Fields place = Fields.builder()
                .parse(Columns.NUMBER, "A \"1\"")
                .parse(PlaceType.NAME, "Kəlbəcər, \"x\"")
                .parse(PlaceType.LEVEL, "district")
                .parse(
                        PlaceType.GEOMETRY,
                        "MULTIPOLYGON(((46 39,47 39,47 40,46 40,46 39),(46.2 39.2,46.2 39.4,46.4 39.4,46.2 39.2)),((48 39,49 39,49 40,48 39)))")
                .build();
        StringWriter csv = new StringWriter();
        CsvOut.records(csv, type.columns()).write("", place);
        assertThat(fields(
                        type.columns(), Collected.csv(dir, csv.toString()).rows.getFirst()))
                .isEqualTo(place);
        StringWriter json = new StringWriter();
        try (GeoJsonOut out = new GeoJsonOut(json, type.columns(), false)) {
            out.write("", place);
            out.write("", place);
        }
        Collected read = Collected.geoJson(dir, json.toString());
        assertThat(read.findings).isEmpty();
        assertThat(read.rows).hasSize(2);
        assertThat(fields(type.columns(), read.rows.getLast())).isEqualTo(place);
    }

    @Test
    void describesEveryColumnWithItsCodes() {
        String text = Templates.describe(new ClearanceReportType());
        assertThat(text)
                .contains("clearance_report.polygons.csv or clearance_report.polygons.geojson")
                .contains("outcome (required): one of cancelled, reduced, cleared, unknown");
    }

    /// What the import makes of a row, without its checks.
    private static Fields fields(List<Column<?>> columns, Row row) throws BadText {
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        row.findGeometry().ifPresent(wkt -> {
            if (wkt.startsWith("POINT(")) {
                String[] lonLat = wkt.substring(6, wkt.length() - 1).split(" ", 2);
                cells.put("lon", lonLat[0]);
                cells.put("lat", lonLat[1]);
            } else {
                cells.put(Columns.drawn(columns).orElseThrow().name(), wkt);
            }
        });
        Fields.Builder fields = Fields.builder();
        for (Column<?> column : columns) {
            if (cells.containsKey(column.name())) {
                fields.parse(column, cells.get(column.name()));
            }
        }
        return fields.build();
    }
}
