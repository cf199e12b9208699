package org.clearground.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearground.intake.ImportReport.Outcome;
import org.clearground.ledger.Entry;
import org.clearground.record.Columns;
import org.clearground.registry.OrganisationType;
import org.clearground.registry.PlaceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {

    private static final String REPORTS = """
            number,activity,organisation,method,status,place,started_on,completed_on
            R-1,bac,ANAMA,manual,completed,AGD,2025-01-10,2025-01-20
            R-2,eod_spot,MES,visual,completed,AGD,2025-02-01,2025-02-01
            """;
    private static final String FINDS = """
            number,category,quantity,lon,lat
            R-2,uxo,3,46.9,40
            R-1,uxo,2,,
            R-2,ap_mine,1,46.91,40.01
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
    void readsALineFromGeoJsonAsFromCsv() {
        String zone = "{\"type\":\"Feature\",\"properties\":{\"number\":\"Z-1\",\"name\":\"Line\",\"kind\":\"line\","
                + "\"schematic\":\"yes\"},\"geometry\":{\"type\":\"LineString\","
                + "\"coordinates\":[[46.02,40.22],[46.24,40.26],[46.47,40.29]]}}";
        desktop.file("reference_zone.geojson", "{\"type\":\"FeatureCollection\",\"features\":[" + zone + "]}");
        assertThat(desktop.run().outcome()).isEqualTo(Outcome.BOOKED);
        Entry booked = desktop.books.ledger().entry(desktop.head()).orElseThrow();
        assertThat(booked.draft().content().body())
                .contains("\"geometry\":\"LINESTRING(46.02 40.22,46.24 40.26,46.47 40.29)\"");
    }

    @Test
    void booksAFolderInTheOrderOfTypes() {
        desktop.file("b-organisation.csv", "number,name,kind\nO-2,Two,ngo\n")
                .file("a-organisation.csv", "number,name,kind\nO-1,One,ngo\n")
                .file("clearance_report.csv", REPORTS)
                .file("clearance_report.finds.csv", FINDS)
                .file("place.csv", "number,name,level,parent\nKLB,Kəlbəcər,district,AZ\n")
                .file("readme.txt", "not imported");
        long before = desktop.head();
        ImportReport report = desktop.run();
        assertThat(report.findings()).noneMatch(FileFinding::isFault);
        assertThat(report.outcome()).isEqualTo(Outcome.BOOKED);
        assertThat(report.types()).containsEntry("clearance_report", new TypeCounts(2, 2, 0, 0));
        assertThat(report.sum()).isEqualTo(new TypeCounts(5, 5, 0, 0));
        assertThat(desktop.head()).isEqualTo(before + 5);
        String id = report.id();
        assertThat(sources(before))
                .containsExactly(
                        "import " + id + " place.csv:2",
                        "import " + id + " a-organisation.csv:2",
                        "import " + id + " b-organisation.csv:2",
                        "import " + id + " clearance_report.csv:2",
                        "import " + id + " clearance_report.csv:3");
        assertThat(desktop.books
                        .ledger()
                        .entry(before + 5)
                        .orElseThrow()
                        .draft()
                        .content()
                        .body())
                .contains("\"finds\":[{\"category\":\"uxo\"")
                .contains("\"category\":\"ap_mine\"");
        assertThat(desktop.folder.toFile().list()).noneMatch(n -> n.endsWith(".spool"));
    }

    @Test
    void booksNothingTwice() {
        desktop.file("clearance_report.csv", REPORTS).file("clearance_report.finds.csv", FINDS);
        ImportReport first = desktop.run();
        long head = desktop.head();
        ImportReport again = desktop.run();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.outcome()).isEqualTo(Outcome.BOOKED);
        assertThat(again.sum()).isEqualTo(new TypeCounts(2, 0, 0, 2));
        desktop.clear();
        desktop.file("other-clearance_report.csv", REPORTS).file("other-clearance_report.finds.csv", FINDS);
        assertThat(desktop.run().sum()).isEqualTo(new TypeCounts(2, 0, 0, 2));
        assertThat(desktop.head()).isEqualTo(head);
    }

    @Test
    void keepsTrueTwinsApart() {
        String rows = "name,kind\nHALO,ngo\nHALO,ngo\nMAG,ngo\n";
        desktop.file("organisation.csv", rows);
        assertThat(desktop.run().sum()).isEqualTo(new TypeCounts(3, 3, 0, 0));
        long head = desktop.head();
        assertThat(desktop.run().sum()).isEqualTo(new TypeCounts(3, 0, 0, 3));
        desktop.file("organisation.csv", "kind,name\nngo,HALO\nngo,MAG\nngo,HALO\n");
        assertThat(desktop.run().sum())
                .as("the order of rows and columns does not matter")
                .isEqualTo(new TypeCounts(3, 0, 0, 3));
        assertThat(desktop.head()).isEqualTo(head);
        List<String> numbers =
                numbers(OrganisationType.TYPE).filter(n -> n.startsWith("row-")).toList();
        assertThat(numbers).hasSize(3).allMatch(n -> n.matches("row-[0-9a-f]{12}-[12]"));
    }

    @Test
    void namesEveryFaultOfEveryFileAndBooksNothing() {
        desktop.file("organisation.csv", "number,name,kind\nO-1,One,ngo\nO-2,Two,nggo\nO-3,,ngo\n")
                .file(
                        "clearance_report.csv",
                        REPORTS + "R-3,bac,ANMA,manual,completed,AGD,2025-01-10,2025-02-30\n"
                                + "R-4,bac,ANMA,manual,completed,AGD,2025-01-10,2025-01-20\n")
                .file("clearance_report.finds.csv", FINDS + "R-2,uxo,many,,\n");
        long before = desktop.head();
        String hash = desktop.books.ledger().head().toString();
        ImportReport report = desktop.run();
        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.faults()).isEqualTo(5);
        assertThat(report.findings().stream().filter(FileFinding::isFault).map(Object::toString))
                .satisfiesExactly(
                        f -> assertThat(f)
                                .startsWith("organisation.csv:3 kind 'nggo'")
                                .contains("'ngo'"),
                        f -> assertThat(f).startsWith("organisation.csv:4 name").contains("is empty"),
                        f -> assertThat(f)
                                .startsWith("clearance_report.csv:4 completed_on '2025-02-30'")
                                .contains("2025-03-31"),
                        f -> assertThat(f)
                                .startsWith("clearance_report.csv:5 organisation 'ANMA'")
                                .contains("'ANAMA'"),
                        f -> assertThat(f).startsWith("clearance_report.finds.csv:5 quantity 'many'"));
        FileFinding code = report.findings().getFirst();
        assertThat(code.nearest()).isEqualTo("ngo");
        assertThat(code.expected()).startsWith("one of authority, military");
        assertThat(desktop.head()).isEqualTo(before);
        assertThat(desktop.books.ledger().head()).hasToString(hash);
        assertThat(report.sum()).isEqualTo(new TypeCounts(7, 0, 0, 0));
    }

    @Test
    void listsAThousandFaultsAndCountsAll() {
        String rows =
                IntStream.range(0, 1_500).mapToObj(i -> "O-" + i + ",x,bad\n").collect(Collectors.joining());
        desktop.file("organisation.csv", "number,name,kind\n" + rows);
        ImportReport report = desktop.run();
        assertThat(report.faults()).isEqualTo(1_500);
        assertThat(report.findings()).hasSize(1_000);
    }

    @Test
    void checksWithoutBooking() throws IOException {
        desktop.file("organisation.csv", "number,name,kind\nO-1,One,ngo\n");
        long before = desktop.head();
        ImportReport report = desktop.imports().check(List.of(desktop.files), Desktop.OPTIONS, Progress.NONE);
        assertThat(report.outcome()).isEqualTo(Outcome.CHECKED);
        assertThat(report.sum()).isEqualTo(new TypeCounts(1, 1, 0, 0));
        assertThat(desktop.head()).isEqualTo(before);
        assertThat(desktop.run().sum()).isEqualTo(new TypeCounts(1, 1, 0, 0));
    }

    @Test
    void saysBeforehandHowManyRecordsWillBeDecidedAgain() throws IOException {
        String square = "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[46.9,40],[46.91,40],[46.91,40.01],[46.9,40.01],[46.9,40]]]}";
        desktop.file("clearance_report.csv", REPORTS.lines().limit(2).collect(Collectors.joining("\n", "", "\n")))
                .file(
                        "clearance_report.polygons.geojson",
                        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"number\":\"R-1\","
                                + "\"outcome\":\"cleared\",\"kind\":\"battle_area\",\"completed_on\":\"2025-01-20\",\"depth\":0},"
                                + square + "}]}");
        assertThat(desktop.run().findings()).extracting(f -> f.finding().code()).contains("ground.outside-hazard");
        desktop.clear();
        desktop.file(
                "hazard_area.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"number\":\"H-1\","
                        + "\"kind\":\"battle_area\",\"class\":\"sha\",\"recorded_on\":\"2025-01-05\",\"place\":\"AGD\","
                        + "\"status\":\"open\"}," + square + "}]}");
        long before = desktop.head();
        ImportReport tried = desktop.imports().check(List.of(desktop.files), Desktop.OPTIONS, Progress.NONE);
        assertThat(tried.outcome()).as(tried.findings().toString()).isEqualTo(Outcome.CHECKED);
        assertThat(tried.redecided()).isEqualTo(1);
        assertThat(desktop.head()).isEqualTo(before);
        assertThat(desktop.run().redecided()).isEqualTo(1);
        assertThat(desktop.head()).isEqualTo(before + 2);
    }

    @Test
    void refusesANumberThatExistsWithOtherContent() {
        desktop.file("organisation.csv", "number,name,kind\nMES,Another,ngo\nNEW,New,ngo\n");
        assertThat(desktop.refusals()).containsExactly("record.exists");
        ImportReport corrected = desktop.run(Desktop.OPTIONS.correcting());
        assertThat(corrected.sum()).isEqualTo(new TypeCounts(2, 1, 1, 0));
        assertThat(desktop.books
                        .find(OrganisationType.TYPE, "MES", desktop.head())
                        .orElseThrow()
                        .get(OrganisationType.NAME))
                .isEqualTo("Another");
        long head = desktop.head();
        assertThat(desktop.run(Desktop.OPTIONS.correcting()).sum()).isEqualTo(new TypeCounts(2, 0, 0, 2));
        assertThat(desktop.head()).isEqualTo(head);
    }

    @Test
    void goesOnAfterAnInterruption() {
        String rows = IntStream.range(0, 23)
                .mapToObj(i -> "M-" + i + ",M " + i + ",uxo\n")
                .collect(Collectors.joining());
        desktop.file("ordnance.csv", "number,name,category\n" + rows);
        long before = desktop.head();
        Progress breaking = (done, _, what) -> {
            if (what.equals("booking") && done == 20) {
                throw new CancellationException("pulled the plug");
            }
        };
        assertThatThrownBy(() -> desktop.run(Desktop.OPTIONS, breaking)).isInstanceOf(CancellationException.class);
        assertThat(desktop.head()).isEqualTo(before + 20);
        ImportReport rest = desktop.run();
        assertThat(rest.sum()).isEqualTo(new TypeCounts(23, 3, 0, 20));
        assertThat(desktop.head()).isEqualTo(before + 23);
        assertThat(sources(before)).doesNotHaveDuplicates();
    }

    @Test
    void replacesWhatAKilledImportLeftBehind() throws IOException {
        desktop.file("organisation.csv", "number,name,kind\nO-1,One,ngo\n");
        String id = desktop.imports()
                .check(List.of(desktop.files), Desktop.OPTIONS, Progress.NONE)
                .id();
        Files.writeString(desktop.folder.resolve("import-" + id + ".spool"), "half a spool");
        assertThat(desktop.run().outcome()).isEqualTo(Outcome.BOOKED);
    }

    @Test
    void keepsWhoWroteAndApprovedAndWhatAPredecessorKnew() {
        desktop.file("organisation.csv", "number,name,kind\nO-1,One,ngo\n");
        desktop.run(Desktop.OPTIONS.knownSince(LocalDate.of(2024, 2, 12)));
        Entry entry = desktop.books.ledger().entry(desktop.head()).orElseThrow();
        assertThat(entry.draft().author()).isEqualTo(Desktop.AUTHOR);
        assertThat(entry.draft().knownSince()).isEqualTo(LocalDate.of(2024, 2, 12));
    }

    @Test
    void tellsItsProgressFromZeroToTheEnd() {
        desktop.file("organisation.csv", "number,name,kind\nO-1,One,ngo\n");
        StringBuilder told = new StringBuilder();
        desktop.run(
                Desktop.OPTIONS,
                (done, total, what) ->
                        told.append(what).append(done).append('/').append(total).append(' '));
        assertThat(told).hasToString("reading0/1 reading1/1 checking1/1 booking1/1 ");
    }

    @Test
    void readsGeoJsonBesideCsv() {
        desktop.file("place.geojson", """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                 "properties":{"number":"LCN","name":"Laçın","level":"district","parent":"AZ"},
                 "geometry":{"type":"Polygon","coordinates":[[[46.1,39.3],[46.8,39.3],[46.8,39.9],[46.1,39.3]]]}}]}
                """);
        assertThat(desktop.run().outcome()).isEqualTo(Outcome.BOOKED);
        assertThat(desktop.books
                        .find(PlaceType.TYPE, "LCN", desktop.head())
                        .orElseThrow()
                        .has(PlaceType.GEOMETRY))
                .isTrue();
    }

    private Stream<String> numbers(String type) {
        Stream.Builder<String> numbers = Stream.builder();
        desktop.books.current(type, desktop.head(), (_, f) -> numbers.add(f.get(Columns.NUMBER)));
        return numbers.build();
    }

    private List<String> sources(long after) {
        Stream.Builder<String> sources = Stream.builder();
        desktop.books
                .ledger()
                .entries(after + 1, desktop.head(), e -> sources.add(e.draft().source()));
        return sources.build().toList();
    }
}
