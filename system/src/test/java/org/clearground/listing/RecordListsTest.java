package org.clearground.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.clearground.books.Books;
import org.clearground.books.Desk;
import org.clearground.books.Submission;
import org.clearground.geo.Outline;
import org.clearground.geo.Wkt;
import org.clearground.land.HazardAreaType;
import org.clearground.land.HazardClass;
import org.clearground.land.HazardKind;
import org.clearground.land.HazardStatus;
import org.clearground.ledger.Author;
import org.clearground.ledger.store.TestStores;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.RecordType;
import org.clearground.registry.Links;
import org.clearground.registry.OrganisationKind;
import org.clearground.registry.OrganisationType;
import org.clearground.registry.PlaceLevel;
import org.clearground.registry.PlaceType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists at the head, from tables and indexes, against lists read from the entries.
class RecordListsTest {

    private static final Author AUTHOR = new Author("writer", "approver");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2025-04-01T08:00:00Z"));
    private static final HazardAreaType HAZARD = new HazardAreaType();

    private static final Outline SOMEWHERE =
            Outline.of(Wkt.readMultiPolygon("MULTIPOLYGON(((46 39,46.001 39,46.001 39.001,46 39)))"));

    @TempDir
    private Path folder;

    private Books books;

    @BeforeEach
    void create() {
        books = Books.create(TestStores.at(folder.resolve("books.gpkg")), ZoneId.of("Asia/Baku"), CLOCK);
        place("D-1", "Ağdam", PlaceLevel.DISTRICT, null);
        place("V-1", "Upper village", PlaceLevel.SETTLEMENT, "D-1");
        place("D-2", "Füzuli", PlaceLevel.DISTRICT, null);
        record(
                new OrganisationType(),
                Fields.builder()
                        .put(Columns.NUMBER, "ORG-1")
                        .put(OrganisationType.NAME, "Some operator")
                        .put(OrganisationType.KIND, OrganisationKind.values()[0]));
    }

    @AfterEach
    void verify() {
        books.close();
        assertThat(Books.verify(TestStores.at(folder.resolve("books.gpkg")), List.of(), CLOCK, _ -> {})
                        .findings())
                .isEmpty();
    }

    private void record(RecordType type, Fields.Builder fields) {
        books.work(desk ->
                desk.record(new Submission(type, fields.build(), AUTHOR, "import 0123456789ab test.csv:2", null)));
    }

    private void place(String number, String name, PlaceLevel level, @Nullable String parent) {
        Fields.Builder fields = Fields.builder()
                .put(Columns.NUMBER, number)
                .put(PlaceType.NAME, name)
                .put(PlaceType.LEVEL, level);
        if (parent != null) {
            fields.put(PlaceType.PARENT, parent);
        }
        record(new PlaceType(), fields);
    }

    static Fields.Builder hazard(String number, String name, String place) {
        return Fields.builder()
                .put(Columns.NUMBER, number)
                .put(HazardAreaType.NAME, name)
                .put(HazardAreaType.KIND, HazardKind.MINED_AREA)
                .put(HazardAreaType.CLASS, HazardClass.SHA)
                .put(HazardAreaType.RECORDED_ON, LocalDate.of(2025, 1, 1))
                .put(Links.PLACE, place)
                .put(HazardAreaType.GEOMETRY, SOMEWHERE)
                .put(HazardAreaType.STATUS, HazardStatus.OPEN);
    }

    private ListQuestion question(String... pairs) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            asked.put(pairs[i], pairs[i + 1]);
        }
        return ListReading.of(HAZARD, asked, new Gazetteer(books, head()));
    }

    private long head() {
        return books.ledger().head().seq();
    }

    private List<String> found(String... pairs) {
        return numbers(question(pairs));
    }

    private List<String> numbers(ListQuestion question) {
        ListPart part = new RecordLists(books).atHead(question, head(), 0, 100).orElseThrow();
        assertThat(part.count()).isEqualTo(part.records().size());
        return part.records().stream().map(kept -> kept.number()).toList();
    }

    @Test
    void findsWordsWithoutAccentsByTheirBeginningAndByTheNameOfThePlace() {
        record(HAZARD, hazard("HA-1", "Əhməd's orchard", "V-1"));
        record(HAZARD, hazard("HA-2", "Old orchards", "D-2"));
        assertThat(found("q", "ehmed")).containsExactly("HA-1");
        assertThat(found("q", "ORCHARD")).containsExactly("HA-2", "HA-1");
        assertThat(found("q", "orchard old")).containsExactly("HA-2");
        assertThat(found("q", "or")).as("two letters are a whole word").isEmpty();
        assertThat(found("q", "agdam")).as("the place is in the district").containsExactly("HA-1");
        assertThat(found("q", "HA-2")).containsExactly("HA-2");
        assertThat(found("q", "\"*) OR words:")).as("no sign means anything").isEmpty();
    }

    @Test
    void narrowsByPlaceWithThoseBelowByCodesDaysApprovalAndImport() {
        record(HAZARD, hazard("HA-1", "a", "V-1"));
        record(HAZARD, hazard("HA-2", "b", "D-2").put(HazardAreaType.CLASS, HazardClass.CHA));
        record(HAZARD, hazard("HA-3", "c", "D-1").put(HazardAreaType.RECORDED_ON, LocalDate.of(2025, 3, 31)));
        assertThat(found("place", "D-1")).containsExactly("HA-3", "HA-1");
        assertThat(found("place", "fuzuli")).containsExactly("HA-2");
        assertThat(found("class", "cha")).containsExactly("HA-2");
        assertThat(found("from", "2025-03-31")).containsExactly("HA-3");
        assertThat(found("to", "2025-03-30", "sort", "number")).containsExactly("HA-1", "HA-2");
        assertThat(found("approved", "approver")).hasSize(3);
        assertThat(found("approved", "writer")).isEmpty();
        assertThat(found("import", "0123456789ab")).hasSize(3);
        assertThatThrownBy(() -> found("place", "nowhere")).hasMessageContaining("No place");
        assertThatThrownBy(() -> found("from", "March")).hasMessageContaining("no day");
        assertThatThrownBy(() -> found("sort", "geometry")).hasMessageContaining("no column");
    }

    @Test
    void keepsToAnEarlierPrefix() {
        record(HAZARD, hazard("HA-1", "first", "D-1"));
        long before = head();
        ListQuestion open = question("status", "open");
        books.work(desk -> desk.withdraw(new Desk.Withdrawal(HAZARD.name(), "HA-1", "a test", AUTHOR, "letter 1")));
        RecordLists lists = new RecordLists(books);
        assertThat(numbers(open)).isEmpty();
        assertThat(lists.atHead(open, before, 0, 10))
                .as("not the head any more")
                .isEmpty();
        assertThat(lists.all(open, before, _ -> {})).hasSize(1);
        assertThat(lists.all(open, head(), _ -> {})).isEmpty();
    }

    @Test
    void answersFromTablesAsFromTheEntries() {
        long seed = 20250401;
        Random random = new Random(seed);
        List<String> standing = fill(random);
        RecordLists lists = new RecordLists(books);
        assertThat(standing).hasSizeGreaterThan(20);
        for (int i = 0; i < 120; i++) {
            ListQuestion question = anyQuestion(random);
            long[] expected = new EarlierList(books, question, head()).read(_ -> {});
            assertThat(lists.all(question, head(), _ -> {}))
                    .as("seed %s, question %s: %s", seed, i, question)
                    .isEqualTo(expected);
            List<Long> paged = new ArrayList<>();
            for (int from = 0; from == paged.size(); from += 7) {
                lists.atHead(question, head(), from, 7)
                        .orElseThrow()
                        .records()
                        .forEach(kept -> paged.add(kept.entry().seq()));
            }
            assertThat(paged)
                    .as("seed %s, pages of question %s: %s", seed, i, question)
                    .isEqualTo(Arrays.stream(expected).boxed().toList());
        }
    }

    @Test
    void theNewestOfManyAreThoseOfTheWholeListAndMoreThanIsSaid() {
        long seed = 20250402;
        Random random = new Random(seed);
        fill(random);
        int answered = 0;
        for (int i = 0; i < 150; i++) {
            List<String> asked = new ArrayList<>(List.of("q", any(random, "red", "mined", "agdam", "obs", "blu red")));
            maybe(random, asked, "class", "sha", "cha");
            maybe(random, asked, "place", "D-1", "D-2");
            ListQuestion question = question(asked.toArray(String[]::new));
            long[] all = new EarlierList(books, question, head()).read(_ -> {});
            int from = random.nextInt(8);
            Optional<SqlLines.Part> newest = books.ledger()
                    .read(reader -> new SqlNewest(reader.connection(), question, new SqlNewest.Limits(20, 80, 9, 3))
                            .part(from, 4));
            if (newest.isPresent()) {
                answered++;
                String what = "seed " + seed + ", question " + i + ": " + question;
                assertThat(newest.get().seqs())
                        .as(what)
                        .isEqualTo(
                                Arrays.stream(all).skip(from).limit(4).boxed().toList());
                assertThat(newest.get().count()).as(what).isBetween(3L, all.length - 1L);
                assertThat(newest.get().exact()).as(what).isFalse();
                assertThat(newest.get().more()).as(what).isTrue();
                assertThat(all.length).as(what).isGreaterThan(from + 4);
            }
        }
        assertThat(answered).isGreaterThan(20);
    }

    @Test
    void fewLinesAreAskedOfTheIndexOfWords() {
        fill(new Random(1));
        ListQuestion question = question("q", "hazard");
        assertThat(books.ledger()
                        .<Optional<SqlLines.Part>>read(
                                reader -> new SqlNewest(reader.connection(), question).part(0, 4)))
                .isEmpty();
    }

    private List<String> fill(Random random) {
        List<String> standing = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String number = "HA-" + random.nextInt(45);
            Fields.Builder fields = hazard(
                            number, any(random, "red", "blue", "redder", "grün"), any(random, "D-1", "V-1", "D-2"))
                    .put(HazardAreaType.CLASS, any(random, HazardClass.SHA, HazardClass.CHA))
                    .put(HazardAreaType.STATUS, any(random, HazardStatus.OPEN, HazardStatus.CLOSED))
                    .put(HazardAreaType.RECORDED_ON, LocalDate.of(2025, 1, 1 + random.nextInt(28)));
            if (random.nextBoolean()) {
                fields.put(HazardAreaType.STATED_AREA, new SquareMetres(random.nextInt(2000)));
            }
            Submission submission = new Submission(HAZARD, fields.build(), AUTHOR, "typed", null);
            if (!standing.contains(number)) {
                boolean known = books.view(HAZARD.name(), number).isPresent();
                books.work(desk -> known ? desk.correct(submission) : desk.record(submission));
                standing.add(number);
            } else if (random.nextInt(3) == 0) {
                books.work(desk ->
                        desk.withdraw(new Desk.Withdrawal(HAZARD.name(), number, "a test", AUTHOR, "letter 1")));
                standing.remove(number);
            } else {
                books.work(desk -> desk.correct(submission));
            }
        }
        return standing;
    }

    private ListQuestion anyQuestion(Random random) {
        List<String> asked = new ArrayList<>();
        maybe(random, asked, "q", "red", "blu", "gru", "redder", "agdam", "ha", "red fuzuli");
        maybe(random, asked, "place", "D-1", "V-1", "D-2");
        maybe(random, asked, "class", "sha", "cha");
        maybe(random, asked, "status", "open", "closed");
        maybe(random, asked, "from", "2025-01-05", "2025-01-15");
        maybe(random, asked, "to", "2025-01-15", "2025-01-25");
        maybe(
                random,
                asked,
                "sort",
                "number",
                "-number",
                "day",
                "-day",
                "stated_area",
                "-stated_area",
                "name",
                "-class");
        return question(asked.toArray(String[]::new));
    }

    private static void maybe(Random random, List<String> asked, String name, String... values) {
        if (random.nextInt(3) == 0) {
            asked.add(name);
            asked.add(any(random, values));
        }
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
