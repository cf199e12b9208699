package org.clearground.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The report's other figures come out of the files, at each date at which they were published.
class PublishedFiguresTest {

    private static final Predicate<Item> ALL = c -> true;

    private static final Map<String, Known> READ = new HashMap<>();

    @TempDir
    static Path folder;

    @Test
    void casualtiesOfFebruary2024AreThoseKnownThen() {
        Known known = at("2024-02-12");
        assertThat(casualties(known, ALL)).isEqualTo(345);
        assertThat(casualties(known, outcome("killed"))).isEqualTo(65);
        assertThat(casualties(known, outcome("injured"))).isEqualTo(278);
        assertThat(beyond(known)).isEqualTo(247);
    }

    @Test
    void casualtiesOfApril2024AreThoseKnownThen() {
        Known known = at("2024-04-04");
        assertThat(casualties(known, ALL)).isEqualTo(350);
        assertThat(casualties(known, outcome("killed"))).isEqualTo(65);
        assertThat(casualties(known, c -> killed(c, "civilian"))).isEqualTo(50);
        assertThat(casualties(known, c -> killed(c, "military"))).isEqualTo(15);
    }

    @Test
    void casualtiesOfMarch2025AreThoseOfTheReport() {
        Known known = at("2025-03-31");
        assertThat(known.all("accident")).hasSize(231);
        assertThat(casualties(known, ALL)).isEqualTo(384);
        assertThat(casualties(known, outcome("killed"))).isEqualTo(70);
        assertThat(casualties(known, outcome("injured"))).isEqualTo(314);
        assertThat(casualties(known, c -> killed(c, "civilian"))).isEqualTo(55);
        assertThat(casualties(known, c -> killed(c, "military"))).isEqualTo(15);
        assertThat(casualties(known, c -> c.get("age").equals("child"))).isEqualTo(11);
        assertThat(casualties(known, c -> c.get("sex").equals("female"))).isEqualTo(2);
        assertThat(beyond(known)).isEqualTo(263);
        assertThat(known.all("accident")).allMatch(a -> a.get("from_day").compareTo("2020-11-10") >= 0);
    }

    @Test
    void accidentsOfAprilInjuredFive() {
        Known known = at("2025-04-08");
        List<Item> april = known.all("accident").stream()
                .filter(a -> a.get("from_day").startsWith("2025-04"))
                .toList();
        assertThat(april).extracting(a -> a.get("from_day")).containsExactly("2025-04-06", "2025-04-07");
        assertThat(april.stream().flatMap(a -> known.list("accident.casualties", a.number()).stream()))
                .hasSize(5)
                .allMatch(c -> c.get("outcome").equals("injured"))
                .anyMatch(c -> c.get("age").equals("child"));
        assertThat(at("2025-04-07").all("accident")).hasSize(231);
    }

    @Test
    void fieldsTrainingEducationAndMoneyAddUp() {
        Known known = at("2025-04-30");
        long tasks = known.all("clearance_report").stream()
                .flatMap(r -> Stream.of(r.get("task")))
                .filter(t -> !t.isEmpty())
                .distinct()
                .count();
        assertThat(tasks + opening(known, "fields", "worked")).isEqualTo(4706);
        assertThat(trained(known, "basic")).isEqualTo(616);
        assertThat(trained(known, "in_service")).isEqualTo(114);
        assertThat(known.all("training_course").stream()
                        .map(t -> t.get("subject"))
                        .distinct())
                .hasSize(5);
        long attendances = sum(known.all("education_session"), "direct_unspecified");
        assertThat(attendances).isEqualTo(7325);
        assertThat(attendances + opening(known, "attendances", "direct")).isEqualTo(516468);
        assertThat(known.all("education_session").stream()
                        .map(s -> s.get("place"))
                        .distinct())
                .containsExactlyInAnyOrder("khojali", "shusha", "jabrail", "aghdara");
        assertThat(opening(known, "assets", "billboard")).isEqualTo(1560);
        assertThat(opening(known, "money/USD", "government")).isEqualTo(46_400_000_000L);
        long received = known.all("contribution").stream()
                .filter(c ->
                        c.get("stage").equals("received") && c.get("currency").equals("USD"))
                .mapToLong(c -> c.whole("amount") * 100)
                .sum();
        assertThat(received + opening(known, "money/USD", "received")).isEqualTo(2_330_000_000L);
    }

    @Test
    void openingBalancesAreCumulativeLessQuarter() {
        Known known = at("2025-04-30");
        assertThat(opening(known, "area", "cleared")).isEqualTo(1_797_918_000L);
        assertThat(opening(known, "items", "found")).isEqualTo(177_648);
        assertThat(known.all("opening_balance"))
                .allMatch(b -> b.get("from_day").equals("2020-11-10"))
                .allMatch(b -> b.get("to_day").equals("2024-12-31"))
                .allMatch(b -> b.get("source").startsWith("demonstration"));
    }

    @Test
    void everyRecordSaysThatItIsDemonstrationData() {
        Known known = at("2025-05-31");
        List.of("hazard_area", "clearance_report", "accident", "education_session", "opening_balance")
                .forEach(type -> assertThat(known.all(type))
                        .isNotEmpty()
                        .allMatch(r -> r.get("source").startsWith("demonstration data")));
    }

    @Test
    void oneLateOneCorrectedAndOneWithdrawnReportAreBookedInMay() {
        Known april = at("2025-04-30");
        Known may = at("2025-05-31");
        assertThat(may.all("clearance_report")).hasSameSizeAs(april.all("clearance_report"));
        assertThat(numbers(may)).isNotEqualTo(numbers(april));
    }

    private static Known at(String day) {
        return READ.computeIfAbsent(day, d -> Known.at(d, folder));
    }

    private static List<String> numbers(Known known) {
        return known.all("clearance_report").stream().map(Item::number).toList();
    }

    private static Predicate<Item> outcome(String code) {
        return c -> c.get("outcome").equals(code);
    }

    private static boolean killed(Item casualty, String status) {
        return casualty.get("outcome").equals("killed")
                && casualty.get("civil_status").equals(status);
    }

    private static long casualties(Known known, Predicate<Item> who) {
        return known.all("accident.casualties").stream().filter(who).count();
    }

    private static long beyond(Known known) {
        return known.all("accident").stream()
                .filter(a -> a.get("zone").equals("beyond"))
                .mapToLong(a -> known.list("accident.casualties", a.number()).size())
                .sum();
    }

    private static long trained(Known known, String kind) {
        return sum(
                known.all("training_course").stream()
                        .filter(t -> t.get("kind").equals(kind))
                        .toList(),
                "unspecified");
    }

    private static long opening(Known known, String measure, String account) {
        return sum(
                known.all("opening_balance").stream()
                        .filter(b -> b.get("measure").equals(measure))
                        .filter(b -> b.get("account").equals(account))
                        .toList(),
                "amount");
    }

    private static long sum(List<Item> rows, String column) {
        return rows.stream().mapToLong(r -> r.whole(column)).sum();
    }
}
