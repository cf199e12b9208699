package org.clearground.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.clearground.books.Books;
import org.clearground.books.Submission;
import org.clearground.closing.ClosingType;
import org.clearground.ledger.LedgerReader;
import org.clearground.ledger.Prefix;
import org.clearground.ledger.store.TestStores;
import org.clearground.quantity.Period;
import org.clearground.record.RecordType;
import org.clearground.record.Sample;
import org.clearground.registry.OrganisationType;
import org.clearground.registry.ReportingCategoryType;
import org.clearground.registry.SettingType;

/// Does random work, closes a quarter, does more, and holds every restatement against the figures of both
/// prefixes.
final class RestatementTrial {

    static final Period QUARTER = Period.parse("2024-Q1");
    private static final Period NEXT = Period.parse("2024-Q2");

    private final Path folder;
    private final int steps;

    /// @param steps how much work is done before the closing, and after it
    RestatementTrial(Path folder, int steps) {
        this.folder = folder;
        this.steps = steps;
    }

    void run(long seed) {
        try (Books books = books()) {
            WorkHistory history = new WorkHistory(seed);
            steps(books, history);
            Prefix published = close(books);
            steps(books, history);
            Prefix known = books.ledger().head().prefix();
            String what = "seed " + seed;
            Restatements own = Restatements.of(books.ledger(), scope(books.ledger(), QUARTER, known));
            RestatedPeriod period = own.own().orElseThrow();
            assertThat(period.keys()).as(what).hasSize(KeyFigures.ALL.size());
            assertThat(period.isChanged()).as(what).isTrue();
            period.keys().forEach(key -> addsUp(key.value(), what + ", " + key.definition()));
            period.sheets()
                    .forEach(s ->
                            s.lines().forEach(line -> addsUp(line.value(), what + ", " + s.id() + " " + line.row())));
            publishedAndKnown(books.ledger(), period, published, known);
            Restatements later = Restatements.of(books.ledger(), scope(books.ledger(), NEXT, known));
            assertThat(later.own()).as(what).isEmpty();
            later.cumulated().orElseThrow().lines().forEach(line -> cumulates(line, what));
        }
    }

    /// What the reports of both prefixes print, is what the restatement says.
    private static void publishedAndKnown(LedgerReader ledger, RestatedPeriod period, Prefix then, Prefix now) {
        NationalFigures before = NationalFigures.of(ledger, QUARTER, then);
        NationalFigures after = NationalFigures.of(ledger, QUARTER, now);
        assertThat(key(period, "area-cleared").then().value())
                .isEqualByComparingTo(before.area().cleared().value());
        assertThat(key(period, "area-cleared").now().value())
                .isEqualByComparingTo(after.area().cleared().value());
        assertThat(key(period, "items-found").then().value())
                .isEqualByComparingTo(before.finds().period().value());
        assertThat(key(period, "casualties").now().value())
                .isEqualByComparingTo(after.accidents().casualtiesPeriod().value());
        changedCells(
                period,
                "area-by-organisation",
                before.area().byOrganisation(),
                after.area().byOrganisation());
        changedCells(
                period,
                "resources",
                before.work().resources().byOrganisation(),
                after.work().resources().byOrganisation());
    }

    /// Every cell of the total that differs is there.
    private static void changedCells(RestatedPeriod period, String id, Sheet before, Sheet after) {
        RestatedSheet sheet = period.sheets().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < after.columns().size(); i++) {
            BigDecimal then = before.row("total").cells().get(i).value();
            BigDecimal now = after.row("total").cells().get(i).value();
            int column = i;
            List<RestatedSheet.Line> lines = sheet.lines().stream()
                    .filter(l -> l.index() == column && l.row().equals("row.total"))
                    .toList();
            if (then.compareTo(now) != 0) {
                assertThat(lines).hasSize(1);
            }
            lines.forEach(l -> {
                assertThat(l.value().then().value()).isEqualByComparingTo(then);
                assertThat(l.value().now().value()).isEqualByComparingTo(now);
            });
        }
    }

    private static Restated key(RestatedPeriod period, String definition) {
        return period.keys().stream()
                .filter(k -> k.definition().equals(definition))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static void addsUp(Restated value, String what) {
        if (value.then().divisible() && value.now().divisible()) {
            assertThat(value.change(Heading.REGISTER).value()).as(what).isEqualByComparingTo("0");
            assertThat(value.then().value().add(value.sum()))
                    .as(what)
                    .isEqualByComparingTo(value.now().value());
        }
    }

    private static void cumulates(Cumulated.Line line, String what) {
        Restated value = line.value();
        if (value.then().divisible() && value.now().divisible()) {
            assertThat(value.then().value().add(line.added().value()).add(value.sum()))
                    .as(what + ", " + line.definition())
                    .isEqualByComparingTo(value.now().value());
        }
    }

    static Scope scope(LedgerReader ledger, Period period, Prefix known) {
        return NationalFigures.scope(Register.read(ledger, known.seq(), period.to()), period, known);
    }

    Books books() {
        Books books = Books.create(
                TestStores.at(folder.resolve("books.gpkg")),
                ZoneOffset.UTC,
                () -> Instant.parse("2024-08-01T08:00:00Z"));
        book(books, new SettingType(), "number", "report.since", "value", "2023-06-01");
        book(books, new ReportingCategoryType(), category("finds", "uxo", "ERW"));
        book(books, new ReportingCategoryType(), category("finds", "ap_mine", "APM"));
        book(books, new ReportingCategoryType(), category("victims", "ap_mine", "APM"));
        book(books, new OrganisationType(), "number", "G", "name", "Group", "kind", "group");
        for (int i = 1; i <= 4; i++) {
            Sample sample = Sample.of(
                    new OrganisationType(), "number", "ORG-" + i, "name", "Operator " + i, "kind", "commercial");
            if (i > 2) {
                sample.row(OrganisationType.MEMBERSHIPS, "group", "G", "valid_from", "2020-01-01");
            }
            submit(books, new OrganisationType(), sample);
        }
        return books;
    }

    private static String[] category(String scheme, String category, String bucket) {
        return new String[] {"number", scheme + "-" + category, "scheme", scheme, "category", category, "bucket", bucket
        };
    }

    void steps(Books books, WorkHistory history) {
        books.work(desk -> {
            for (int i = 0; i < steps; i++) {
                history.step(desk);
            }
            return true;
        });
    }

    static Prefix close(Books books) {
        Prefix known = books.ledger().head().prefix();
        book(
                books,
                new ClosingType(),
                "number",
                QUARTER.code(),
                "from_day",
                QUARTER.from().toString(),
                "to_day",
                QUARTER.to().toString(),
                "known_at",
                Long.toString(known.seq()),
                "head",
                known.head().toString());
        return known;
    }

    private static void book(Books books, RecordType type, String... columnsAndTexts) {
        submit(books, type, Sample.of(type, columnsAndTexts));
    }

    private static void submit(Books books, RecordType type, Sample sample) {
        books.work(desk -> desk.record(new Submission(type, sample.fields(), WorkHistory.AUTHOR, "test", null)));
    }
}
