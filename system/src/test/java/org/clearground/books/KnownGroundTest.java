package org.clearground.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearground.finding.Finding;
import org.clearground.land.HazardAreaType;
import org.clearground.land.HazardClass;
import org.clearground.ledger.store.TestStores;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.CheckContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What effects say of the ground at a prefix is what the map said then.
class KnownGroundTest {

    @TempDir
    private Path folder;

    private final ScriptedClock clock = new ScriptedClock("2025-04-01");

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void everyPrefixKnowsTheOpenGroundOfItsHazards(long seed) {
        Map<Long, Map<String, SquareMetres>> then = new TreeMap<>();
        RandomHistory history = new RandomHistory(seed);
        try (Books books = Books.create(TestStores.at(folder.resolve("books.gpkg")), ZoneId.of("Asia/Baku"), clock)) {
            for (int step = 0; step < 15; step++) {
                books.work(history::step);
                then.put(head(books), open(books.context()));
            }
            assertThat(then.values())
                    .as("seed %d has open ground", seed)
                    .anySatisfy(hazards -> assertThat(hazards.values()).anyMatch(area -> area.value() > 0));
            then.forEach((prefix, hazards) -> assertThat(
                            open(KnownContext.of(books.ledger(), books.types(), prefix, LocalDate.MAX)))
                    .as("seed %d, prefix %d", seed, prefix)
                    .isEqualTo(hazards));
        }
    }

    private static Map<String, SquareMetres> open(CheckContext context) {
        Map<String, SquareMetres> open = new HashMap<>();
        context.numbers(HazardAreaType.TYPE)
                .forEach(number -> open.put(number, context.openGround(HazardAreaType.TYPE, number)));
        return open;
    }

    @Test
    void tellsOfAnEntryWhatWasToldWhenItWasBooked() {
        try (Books books = Books.create(TestStores.at(folder.resolve("books.gpkg")), ZoneId.of("Asia/Baku"), clock)) {
            List<String> told = new ArrayList<>();
            for (Submission submission : List.of(
                    Samples.hazard("HA-1", HazardClass.CHA, "2024-06-01", Samples.cells(0, 0, 10, 10)),
                    Samples.clearance("CR-1", "2025-02-01", Samples.cells(0, 0, 4, 10)),
                    Samples.clearance("CR-2", "2025-02-02", Samples.cells(2, 0, 4, 10)),
                    Samples.clearance("CR-3", "2025-02-03", Samples.cells(8, 0, 4, 10)),
                    Samples.hazard("HA-2", HazardClass.SHA, "2025-03-01", Samples.cells(0, 0, 1, 1)),
                    Samples.reopening("RO-1", "2025-03-02", Samples.cells(20, 20, 1, 1)))) {
                Booked booked = books.work(desk -> desk.record(submission));
                List<String> again = sentences(KnownGround.findings(books.types(), booked.cause()));
                assertThat(again).isEqualTo(sentences(booked.findings()));
                again.forEach(sentence -> told.add(sentence.substring(0, sentence.indexOf(':'))));
            }
            assertThat(told)
                    .containsExactly(
                            "ground.already-released",
                            "ground.outside-hazard",
                            "ground.reopened-by-hazard",
                            "ground.reopens-nothing");
        }
    }

    private static List<String> sentences(List<Finding> findings) {
        return findings.stream().map(f -> f.code() + ": " + f.message()).toList();
    }

    private static long head(Books books) {
        return books.ledger().head().seq();
    }
}
