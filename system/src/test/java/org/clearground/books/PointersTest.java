package org.clearground.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.clearground.land.HazardClass;
import org.clearground.land.Outcome;
import org.clearground.ledger.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which records name a task, as known at any prefix.
class PointersTest {

    @TempDir
    private Path folder;

    private Books books;

    @BeforeEach
    void create() {
        books = Books.create(
                TestStores.at(folder.resolve("books.gpkg")), ZoneId.of("Asia/Baku"), new ScriptedClock("2025-04-01"));
    }

    @AfterEach
    void close() {
        assertThat(books.ledger().verify(List.of()).findings()).isEmpty();
        books.close();
    }

    @Test
    void aTaskIsNamedByItsReportsWithoutAnyOrder() {
        book("CR-1", "T-1");
        book("CR-2", "T-2");
        assertThat(named("T-1")).containsExactly("CR-1");
        assertThat(named("T-2")).containsExactly("CR-2");
        assertThat(named("T-3")).isEmpty();
        assertThat(books.ledger().pointedAt(Pointers.TASK, head())).containsExactly("T-1", "T-2");
    }

    @Test
    void aCorrectionMovesAReportToAnotherTaskAndThePastStays() {
        book("CR-1", "T-1");
        long before = head();
        books.work(desk -> desk.correct(report("CR-1", "T-2")));
        assertThat(named("T-1")).isEmpty();
        assertThat(named("T-2")).containsExactly("CR-1");
        assertThat(books.pointing(Pointers.TASK, "T-1", before))
                .extracting(Kept::number)
                .containsExactly("CR-1");
        assertThat(books.ledger().pointedAt(Pointers.TASK, head())).containsExactly("T-2");
    }

    @Test
    void aWithdrawnReportNamesNothing() {
        book("CR-1", "T-1");
        books.work(desk -> desk.withdraw(
                new Desk.Withdrawal("clearance_report", "CR-1", "booked by mistake", Samples.AUTHOR, "letter 12")));
        assertThat(named("T-1")).isEmpty();
        assertThat(books.ledger().pointedAt(Pointers.TASK, head())).isEmpty();
    }

    @Test
    void aReleaseTellsWhoseGroundItChanged() {
        books.work(desk ->
                desk.record(Samples.hazard("HA-1", HazardClass.CHA, "2024-06-01", Samples.cells(0, 0, 10, 10))));
        Booked booked = book("CR-1", "T-1");
        assertThat(books.groundOf(booked.cause(), head()))
                .extracting(Kept::number)
                .containsExactly("HA-1");
    }

    private Booked book(String number, String task) {
        return books.work(desk -> desk.record(report(number, task)));
    }

    private static Submission report(String number, String task) {
        return new Samples.Report(number, "2025-02-01")
                .task(task)
                .released(Outcome.CLEARED, Samples.cells(0, 0, 2, 2))
                .submission();
    }

    private List<String> named(String task) {
        return books.pointing(Pointers.TASK, task, head()).stream()
                .map(Kept::number)
                .toList();
    }

    private long head() {
        return books.ledger().head().seq();
    }
}
