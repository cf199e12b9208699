package org.clearground.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clearground.books.Books;
import org.clearground.books.DeepVerification;
import org.clearground.closing.Closing;
import org.clearground.figures.Heading;
import org.clearground.figures.NationalFigures;
import org.clearground.figures.Restated;
import org.clearground.figures.RestatedPeriod;
import org.clearground.figures.RestatedSheet;
import org.clearground.figures.Restatements;
import org.clearground.intake.Progress;
import org.clearground.ledger.BalanceLine;
import org.clearground.ledger.BalanceQuery;
import org.clearground.ledger.Head;
import org.clearground.ledger.store.TestStores;
import org.clearground.quantity.Period;
import org.clearground.registry.Links;
import org.clearground.report.closing.PeriodClosing;
import org.clearground.resource.StaffStatementType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demonstration country, loaded through the import: its books give the published tables, and are the same
/// everywhere.
class DemoFiguresIT {

    /// The head that the quarter's report was published at. It changes when the files, a record type or the byte
    /// layout change, and only then. The entries after it follow the closing, which holds the hashes of the
    /// report's files and so changes with every word of the report.
    static final String HEAD = "37a1d3ff503855ee834d54e02fe9c8f07a06c7c2b4481e2670e58c977f5db3ad";

    private static final String APRIL_ENDS = "2025-04-30";
    private static final Period QUARTER = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31));
    private static final Period SINCE = new Period(LocalDate.of(2020, 11, 10), LocalDate.of(2025, 3, 31));
    private static final Map<String, Set<String>> CLEARED = Map.of("flow", Set.of("cleared", "at_once"));
    private static final Map<String, Set<String>> FOUND = Map.of("flow", Set.of("found"));

    private static final Instant LATER = Instant.parse("2025-06-01T00:00:00Z");

    @TempDir
    static Path folder;

    private static Books books;
    private static Head head;
    private static long april;

    @BeforeAll
    static void load() throws IOException {
        DemoLoader.Loaded loaded = DemoLoader.load(folder, TestStores.at(folder.resolve("books.gpkg")), Progress.NONE);
        assertThat(loaded.batches()).isEqualTo(DemoCountry.batches().size());
        head = loaded.head();
        books = Books.open(loaded.store(), () -> LATER);
        april = books.ledger().prefix(APRIL_ENDS).seq();
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @Test
    void loadedAgainNothingIsBooked() throws IOException {
        DemoLoader.Loaded again = DemoLoader.load(folder, TestStores.at(folder.resolve("books.gpkg")), Progress.NONE);
        assertThat(again.batches()).isZero();
        assertThat(again.head()).isEqualTo(head);
    }

    @Test
    void everyBookingDecidedAgainIsTheSame() {
        assertThat(new DeepVerification(books.types()).firstFault(books.ledger(), _ -> {}))
                .isEmpty();
    }

    @Test
    void theHeadIsTheSameEverywhere() {
        Closing closing = Closing.current(books.ledger(), head.seq()).getFirst();
        assertThat(closing.known().head().toString()).isEqualTo(HEAD);
        assertThat(closing.entry().previous()).isEqualTo(closing.known().head());
    }

    @Test
    void theQuarterIsClosedAtTheEndOfApril() {
        Closing closing = Closing.current(books.ledger(), head.seq()).getFirst();
        assertThat(closing.period()).isEqualTo(QUARTER);
        assertThat(closing.entry().seq()).isEqualTo(april);
        assertThat(books.bookedOn(closing.entry())).isEqualTo(LocalDate.parse(APRIL_ENDS));
        assertThat(closing.files())
                .extracting(Closing.PublishedFile::name)
                .contains("en/mine-action-2025-Q1.pdf", "en/mine-action-2025-Q1.xlsx", "en/mine-action-2025-Q1.html");
        assertThat(PeriodClosing.damaged(books, folder)).isEmpty();
    }

    @Test
    void theBooksVerify() {
        assertThat(books.ledger().verify(List.of()).findings()).isEmpty();
    }

    @Test
    void tableOneComesOut() {
        Map<String, Long> people =
                sums("people", Set.of("killed", "injured", "outcome_unknown"), "device", SINCE, Map.of());
        for (NamedCsvRecord row : Published.table("table1-victims-by-device")) {
            Set<String> devices = switch (row.getField("device_category")) {
                case "ATM" -> Set.of("at_mine");
                case "APM" -> Set.of("ap_mine");
                case "CLUSTER" -> Set.of("cluster_munition");
                case "UXO/NA" -> Set.of("uxo", "unknown");
                default -> people.keySet();
            };
            assertThat(sum(people, devices)).as(row.toString()).isEqualTo(Long.parseLong(row.getField("victims")));
        }
    }

    @Test
    void tableTwoComesOut() {
        Map<String, List<Long>> stated = new TreeMap<>();
        books.current(
                StaffStatementType.TYPE,
                april,
                (entry, fields) -> stated.put(
                        fields.get(Links.ORGANISATION),
                        Stream.of(
                                        StaffStatementType.STAFF_UNSPECIFIED,
                                        StaffStatementType.DOGS,
                                        StaffStatementType.MACHINES)
                                .map(column -> fields.get(column).value())
                                .toList()));
        List<String> columns = List.of("operational_staff", "mine_detection_dogs", "mine_clearance_machines");
        for (NamedCsvRecord row : Published.table("table2-operational-resources")) {
            for (int i = 0; i < columns.size(); i++) {
                int column = i;
                long sum = Published.organisations(row.getField("organisation")).stream()
                        .mapToLong(
                                o -> stated.getOrDefault(o, List.of(0L, 0L, 0L)).get(column))
                        .sum();
                assertThat(sum).as(row.toString()).isEqualTo(Long.parseLong(row.getField(columns.get(i))));
            }
        }
    }

    @Test
    void tableThreeComesOut() {
        Map<String, Long> quarter = sums("area", Set.of("cleared"), "organisation", QUARTER, CLEARED);
        Map<String, Long> since = sums("area", Set.of("cleared"), "organisation", SINCE, CLEARED);
        for (NamedCsvRecord row : Published.table("table3-area-by-operator")) {
            Set<String> of = Set.copyOf(Published.organisations(row.getField("organisation")));
            assertThat(Published.hectares(sum(quarter, of)))
                    .as(row.toString())
                    .isEqualByComparingTo(new BigDecimal(row.getField("area_q1_2025_ha")));
            assertThat(Published.hectares(sum(since, of)))
                    .as(row.toString())
                    .isEqualByComparingTo(new BigDecimal(row.getField("area_cumulative_since_2020_11_10_ha")));
        }
    }

    @Test
    void tableFourComesOut() {
        for (NamedCsvRecord row : Published.table("table4-finds-by-operator")) {
            Set<String> of = Set.copyOf(Published.organisations(row.getField("organisation")));
            items(row, of, "erw", Set.of("uxo", "axo", "cluster_munition"));
            items(row, of, "apm", Set.of("ap_mine", "ap_mine_improvised"));
            items(row, of, "atm", Set.of("at_mine"));
        }
    }

    @Test
    void tableFiveComesOut() {
        Map<String, Long> area = sums("area", Set.of("cleared"), "place", QUARTER, CLEARED);
        Map<String, Long> items = sums("items", Set.of("found"), "place", QUARTER, FOUND);
        List<String> named = List.of(books.setting("report.districts", LocalDate.of(2025, 3, 31), april)
                .orElseThrow()
                .split(","));
        List<NamedCsvRecord> table = Published.table("table5-by-district");
        for (int i = 0; i < table.size(); i++) {
            NamedCsvRecord row = table.get(i);
            Set<String> of = new HashSet<>(row.getField("district").equals("TOTAL") ? area.keySet() : Set.of());
            if (row.getField("district").equals("Others")) {
                of.addAll(area.keySet());
                of.removeAll(named);
            } else if (i < named.size()) {
                of.add(named.get(i));
            }
            assertThat(Published.hectares(sum(area, of)))
                    .as(row.toString())
                    .isEqualByComparingTo(new BigDecimal(row.getField("area_q1_2025_ha")));
            assertThat(sum(items, of)).as(row.toString()).isEqualTo(Long.parseLong(row.getField("finds_q1_2025")));
        }
    }

    @Test
    void groundClosesAsTheReportSays() {
        Period before = new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2024, 12, 31));
        Period until = new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2025, 3, 31));
        Set<String> open = Set.of("suspected", "confirmed");
        assertThat(total("area", open, before, Map.of())).isEqualTo(2_400_000_000L);
        assertThat(total("area", open, QUARTER, Map.of("flow", Set.of("recorded"))))
                .isEqualTo(60_000_000);
        assertThat(total("area", Set.of("cleared"), QUARTER, Map.of("flow", Set.of("at_once"))))
                .isEqualTo(524_000);
        assertThat(total("area", Set.of("cancelled"), QUARTER, Map.of())).isEqualTo(25_000_000);
        assertThat(total("area", Set.of("reduced"), QUARTER, Map.of())).isEqualTo(10_000_000);
        assertThat(total("area", Set.of("cleared"), QUARTER, Map.of())).isEqualTo(110_024_000);
        assertThat(total("area", open, until, Map.of())).isEqualTo(2_315_500_000L);
    }

    @Test
    void mayIsShownAsRestatementsOfTheQuarter() {
        NationalFigures now = NationalFigures.of(books.ledger(), QUARTER, head.prefix());
        RestatedPeriod quarter =
                Restatements.of(books.ledger(), now.scope()).own().orElseThrow();
        Restated area = quarter.keys().stream()
                .filter(k -> k.definition().equals("area-cleared"))
                .findFirst()
                .orElseThrow()
                .value();
        assertThat(area.then().printed()).isEqualByComparingTo("11002.4");
        assertThat(area.change(Heading.LATE).value()).isPositive();
        assertThat(area.change(Heading.CORRECTED).value()).isNegative();
        assertThat(area.change(Heading.WITHDRAWN).value()).isNegative();
        assertThat(area.change(Heading.REOPENED).value()).isZero();
        assertThat(area.then().value().add(area.sum()))
                .isEqualByComparingTo(area.now().value())
                .isEqualByComparingTo(now.area().cleared().value());
        assertThat(quarter.sheets())
                .filteredOn(s -> !s.lines().isEmpty())
                .extracting(RestatedSheet::id)
                .containsExactly("area-by-organisation", "finds-by-organisation", "by-district");
    }

    @Test
    void whatIsKnownLaterDiffersForTheQuarter() {
        long then = total("area", Set.of("cleared"), QUARTER, CLEARED);
        april = head.seq();
        long now = total("area", Set.of("cleared"), QUARTER, CLEARED);
        april = books.ledger().prefix(APRIL_ENDS).seq();
        assertThat(now).isNotEqualTo(then);
    }

    private static void items(NamedCsvRecord row, Set<String> of, String column, Set<String> categories) {
        Map<String, Set<String>> where = new HashMap<>(FOUND);
        where.put("category", categories);
        assertThat(sum(sums("items", Set.of("found"), "organisation", QUARTER, where), of))
                .as(row.toString())
                .isEqualTo(Long.parseLong(row.getField(column + "_q1")));
        assertThat(sum(sums("items", Set.of("found"), "organisation", SINCE, where), of))
                .as(row.toString())
                .isEqualTo(Long.parseLong(row.getField(column + "_cumulative")));
    }

    private static long sum(Map<String, Long> sums, Set<String> keys) {
        return keys.stream().mapToLong(k -> sums.getOrDefault(k, 0L)).sum();
    }

    private static Map<String, Long> sums(
            String measure, Set<String> accounts, String by, Period period, Map<String, Set<String>> where) {
        Map<String, Long> sums = new TreeMap<>();
        for (BalanceLine line : lines(measure, accounts, period, where)) {
            sums.merge(line.dims().find(by).orElse(""), line.amount(), Long::sum);
        }
        return sums;
    }

    private static long total(String measure, Set<String> accounts, Period period, Map<String, Set<String>> where) {
        return lines(measure, accounts, period, where).stream()
                .mapToLong(BalanceLine::amount)
                .sum();
    }

    private static List<BalanceLine> lines(
            String measure, Set<String> accounts, Period period, Map<String, Set<String>> where) {
        return books.ledger().balances(new BalanceQuery(measure, accounts, where, Optional.of(period), april));
    }
}
