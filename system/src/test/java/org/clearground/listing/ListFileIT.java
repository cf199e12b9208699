package org.clearground.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.clearground.books.Books;
import org.clearground.books.Submission;
import org.clearground.intake.ImportOptions;
import org.clearground.intake.ImportReport;
import org.clearground.intake.Imports;
import org.clearground.intake.Progress;
import org.clearground.land.HazardAreaType;
import org.clearground.ledger.Author;
import org.clearground.ledger.store.TestStores;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Labels;
import org.clearground.record.RecordType;
import org.clearground.registry.PlaceLevel;
import org.clearground.registry.PlaceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of lists in the eyes of other programs, and of the import.
@Tag("ogr2ogr")
class ListFileIT {

    private static final Author AUTHOR = new Author("writer", "approver");

    @TempDir
    private Path folder;

    private Books books;

    @BeforeEach
    void book() {
        books = Books.create(
                TestStores.at(folder.resolve("books.gpkg")),
                ZoneId.of("Asia/Baku"),
                InstantSource.fixed(Instant.parse("2025-04-01T08:00:00Z")));
        record(
                new PlaceType(),
                Fields.builder()
                        .put(Columns.NUMBER, "D-1")
                        .put(PlaceType.NAME, "Ağdam <&> \"x\"")
                        .put(PlaceType.LEVEL, PlaceLevel.DISTRICT)
                        .rows(
                                PlaceType.NAMES,
                                List.of(Fields.builder()
                                        .put(PlaceType.OTHER_NAME, "Agdam")
                                        .build())));
        record(new HazardAreaType(), RecordListsTest.hazard("HA-1", "one", "D-1"));
        record(new HazardAreaType(), RecordListsTest.hazard("HA-2", "two", "D-1"));
    }

    @AfterEach
    void close() {
        books.close();
    }

    private void record(RecordType type, Fields.Builder fields) {
        books.work(desk -> desk.record(new Submission(type, fields.build(), AUTHOR, "test", null)));
    }

    private Path file(RecordType type, ListFile.Kind kind, String name, String... asked) throws IOException {
        long known = books.ledger().head().seq();
        Map<String, String> question = asked.length == 0 ? Map.of() : Map.of(asked[0], asked[1]);
        RecordLists lists = new RecordLists(books);
        long[] all = lists.all(ListReading.of(type, question, new Gazetteer(books, known)), known, _ -> {});
        Path file = folder.resolve(name + "." + kind.ending());
        ListFile.Said said = new ListFile.Said(
                type,
                question,
                known,
                books.ledger().head().hash().toString(),
                Optional.of("Made up."),
                Labels.of(Locale.ENGLISH));
        new ListFile(lists, said).write(kind, all, file);
        return file;
    }

    @Test
    void aGeoPackageIsReadWithItsGeometryItsLabelsAndWhatWasAsked() throws Exception {
        Path file = file(new HazardAreaType(), ListFile.Kind.GPKG, "hazards", "q", "two");
        assertThat(run("ogrinfo", "-ro", "-al", file.toString(), "hazard_area"))
                .contains("Feature Count: 1")
                .contains("number (String) = HA-2")
                .contains("class (String) = sha")
                .contains("class_label (String) = ")
                .contains("recorded_on (Date) = 2025/01/01")
                .contains("MULTIPOLYGON (((46 39,")
                .contains("Extent: (46.000000, 39.000000) - (46.001000, 39.001000)");
        assertThat(run("ogrinfo", "-ro", "-al", file.toString(), "about"))
                .contains("Made up.")
                .contains("asked: q")
                .contains(books.ledger().head().hash().toString());
        assertThat(run(
                        "ogrinfo",
                        "-ro",
                        "-al",
                        file(new PlaceType(), ListFile.Kind.GPKG, "places").toString()))
                .contains("place_names")
                .contains("of_record (String) = D-1")
                .contains("name (String) = Ağdam <&> \"x\"");
    }

    @Test
    void aWorkbookIsReadWithRecordsRowsOfListsAndWhatWasAsked() throws Exception {
        Path file = file(new PlaceType(), ListFile.Kind.XLSX, "places");
        String read = run("ogrinfo", "-ro", "-al", file.toString());
        assertThat(read)
                .contains("Layer name: about")
                .contains("Layer name: place")
                .contains("Layer name: names")
                .contains("Made up.")
                .contains("Ağdam <&> \"x\"")
                .contains("level_label");
        assertThat(run(
                        "ogrinfo",
                        "-ro",
                        "-al",
                        file(new HazardAreaType(), ListFile.Kind.XLSX, "h").toString()))
                .contains("recorded_on (Date) = 2025/01/01");
    }

    @Test
    void theSameQuestionGivesTheSameBytes() throws IOException {
        for (ListFile.Kind kind : ListFile.Kind.values()) {
            assertThat(Files.readAllBytes(file(new PlaceType(), kind, "one")))
                    .as(kind.name())
                    .isEqualTo(Files.readAllBytes(file(new PlaceType(), kind, "other")));
        }
    }

    @Test
    void csvAndGeoJsonHoldWhatTheImportReads() throws Exception {
        assertThat(Files.readString(file(new HazardAreaType(), ListFile.Kind.CSV, "h")))
                .startsWith("number,name,kind,class,recorded_on,")
                .contains("\nHA-1,one,mined_area,sha,2025-01-01,");
        assertThat(run(
                        "ogrinfo",
                        "-ro",
                        "-al",
                        file(new HazardAreaType(), ListFile.Kind.GEOJSON, "h").toString()))
                .contains("Feature Count: 2")
                .contains("POLYGON");
    }

    @Test
    void anArchiveOfTablesIsImportedWhole() throws Exception {
        Path zip = file(new PlaceType(), ListFile.Kind.ZIP, "places");
        Path tables = Files.createDirectory(folder.resolve("tables"));
        List<Path> files = new ArrayList<>();
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                Path to = tables.resolve(entry.getName());
                Files.copy(archive.getInputStream(entry), to);
                files.add(to);
            }
        }
        assertThat(Files.readString(files.removeFirst()))
                .contains("notice: Made up.\n")
                .contains("head: " + books.ledger().head().hash());
        assertThat(files).extracting(f -> f.getFileName().toString()).containsExactly("place.csv", "place.names.csv");
        try (Books other = Books.create(
                TestStores.at(folder.resolve("other.gpkg")),
                ZoneId.of("Asia/Baku"),
                InstantSource.fixed(Instant.parse("2025-04-01T08:00:00Z")))) {
            ImportReport report = new Imports(other, folder).run(files, ImportOptions.by(AUTHOR), Progress.NONE);
            assertThat(report.outcome()).as(report.findings().toString()).isEqualTo(ImportReport.Outcome.BOOKED);
            assertThat(other.find("place", "D-1", other.ledger().head().seq()))
                    .isEqualTo(books.find("place", "D-1", books.ledger().head().seq()));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(f -> f.getFileName().toString().startsWith("places.zip.")))
                    .as("nothing is left beside the archive")
                    .isEmpty();
        }
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
