package org.clearground.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.clearground.geo.Area;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables 1 to 5 come out of the files in every cell, without any books.
class PublishedTablesTest {

    private static final List<String> ERW = List.of("uxo", "axo", "cluster_munition");
    private static final List<String> APM = List.of("ap_mine", "ap_mine_improvised");
    private static final List<String> ATM = List.of("at_mine");

    @TempDir
    static Path folder;

    private static Known known;

    @BeforeAll
    static void read() {
        known = Known.at("2025-04-30", folder);
    }

    @Test
    void tableOneCountsVictimsByDevice() {
        for (NamedCsvRecord row : Published.table("table1-victims-by-device")) {
            List<String> devices = switch (row.getField("device_category")) {
                case "ATM" -> ATM;
                case "APM" -> APM;
                case "CLUSTER" -> List.of("cluster_munition");
                case "UXO/NA" -> List.of("uxo", "unknown");
                default -> List.of("at_mine", "ap_mine", "cluster_munition", "uxo", "unknown");
            };
            long victims = known.all("accident").stream()
                    .filter(a -> a.get("from_day").compareTo("2025-03-31") <= 0)
                    .filter(a -> devices.contains(a.get("device")))
                    .mapToLong(
                            a -> known.list("accident.casualties", a.number()).size())
                    .sum();
            assertThat(victims).as(row.toString()).isEqualTo(Long.parseLong(row.getField("victims")));
        }
    }

    @Test
    void tableTwoStatesStaffDogsAndMachines() {
        for (NamedCsvRecord row : Published.table("table2-operational-resources")) {
            List<String> of = Published.organisations(row.getField("organisation"));
            assertThat(of).as(row.toString()).isNotEmpty();
            assertThat(stock(of, "staff_unspecified")).isEqualTo(Long.parseLong(row.getField("operational_staff")));
            assertThat(stock(of, "dogs")).isEqualTo(Long.parseLong(row.getField("mine_detection_dogs")));
            assertThat(stock(of, "machines")).isEqualTo(Long.parseLong(row.getField("mine_clearance_machines")));
        }
    }

    @Test
    void tableThreeSumsAreaByOrganisation() {
        for (NamedCsvRecord row : Published.table("table3-area-by-operator")) {
            List<String> of = Published.organisations(row.getField("organisation"));
            long quarter = cleared(r -> of.contains(r.get("organisation")));
            assertThat(Published.hectares(quarter))
                    .as(row.toString())
                    .isEqualByComparingTo(new BigDecimal(row.getField("area_q1_2025_ha")));
            assertThat(Published.hectares(quarter + opening("area", of, List.of())))
                    .as(row.toString())
                    .isEqualByComparingTo(new BigDecimal(row.getField("area_cumulative_since_2020_11_10_ha")));
        }
    }

    @Test
    void tableFourCountsFindsByOrganisationAndCategory() {
        for (NamedCsvRecord row : Published.table("table4-finds-by-operator")) {
            List<String> of = Published.organisations(row.getField("organisation"));
            finds(row, of, "erw", ERW);
            finds(row, of, "apm", APM);
            finds(row, of, "atm", ATM);
        }
    }

    @Test
    void tableFiveSumsAreaAndFindsByDistrict() {
        List<String> named = named();
        List<NamedCsvRecord> table = Published.table("table5-by-district");
        for (int i = 0; i < table.size(); i++) {
            NamedCsvRecord row = table.get(i);
            String district = i < named.size() ? named.get(i) : row.getField("district");
            Predicate<Item> in = switch (district) {
                case "TOTAL" -> r -> true;
                case "Others" -> r -> !named.contains(r.get("place"));
                default -> r -> r.get("place").equals(district);
            };
            assertThat(Published.hectares(cleared(in)))
                    .as(row.toString())
                    .isEqualByComparingTo(new BigDecimal(row.getField("area_q1_2025_ha")));
            assertThat(items(in, List.of()))
                    .as(row.toString())
                    .isEqualTo(Long.parseLong(row.getField("finds_q1_2025")));
        }
    }

    @Test
    void districtsArePrintedAsTableFivePrintsThem() {
        List<String> printed =
                named().stream().map(n -> known.record("place", n).get("name")).toList();
        assertThat(Published.table("table5-by-district").stream().map(r -> r.getField("district")))
                .startsWith(printed.toArray(String[]::new));
    }

    private static void finds(NamedCsvRecord row, List<String> of, String column, List<String> categories) {
        long quarter = items(r -> of.contains(r.get("organisation")), categories);
        assertThat(quarter).as(row.toString()).isEqualTo(Long.parseLong(row.getField(column + "_q1")));
        assertThat(quarter + opening("items", of, categories))
                .as(row.toString())
                .isEqualTo(Long.parseLong(row.getField(column + "_cumulative")));
    }

    private static List<String> named() {
        return List.of(known.record("setting", "report.districts").get("value").split(","));
    }

    private static long cleared(Predicate<Item> of) {
        return known.all("clearance_report").stream()
                .filter(of)
                .flatMap(r -> known.list("clearance_report.polygons", r.number()).stream())
                .filter(p -> p.get("outcome").equals("cleared"))
                .filter(p -> p.get("completed_on").startsWith("2025-0"))
                .mapToLong(p -> Area.rounded(p.ground()).value())
                .sum();
    }

    private static long items(Predicate<Item> of, List<String> categories) {
        return known.all("clearance_report").stream()
                .filter(of)
                .flatMap(r -> known.list("clearance_report.finds", r.number()).stream())
                .filter(f -> categories.isEmpty() || categories.contains(f.get("category")))
                .filter(f -> f.get("found_on").startsWith("2025-0"))
                .mapToLong(f -> f.whole("quantity"))
                .sum();
    }

    private static long opening(String measure, List<String> of, List<String> categories) {
        return known.all("opening_balance").stream()
                .filter(b -> b.get("measure").equals(measure))
                .filter(b -> of.contains(b.get("organisation")))
                .filter(b -> categories.isEmpty() || categories.contains(b.get("category")))
                .mapToLong(b -> b.whole("amount"))
                .sum();
    }

    private static long stock(List<String> of, String column) {
        return known.all("staff_statement").stream()
                .filter(s -> of.contains(s.get("organisation")))
                .mapToLong(s -> s.whole(column))
                .sum();
    }
}
