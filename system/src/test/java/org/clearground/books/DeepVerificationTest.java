package org.clearground.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clearground.finding.Finding;
import org.clearground.land.HazardClass;
import org.clearground.ledger.Content;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.RecordRef;
import org.clearground.ledger.store.TestStores;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.SettingType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Entries that the chain and the postings bear out, and that are wrong nevertheless.
class DeepVerificationTest {

    @TempDir
    private Path folder;

    private final ScriptedClock clock = new ScriptedClock("2025-04-01");
    private Path file;
    private Books books;

    @BeforeEach
    void create() {
        file = folder.resolve("books.gpkg");
        books = Books.create(TestStores.at(file), ZoneId.of("Asia/Baku"), clock);
        books.work(desk ->
                desk.record(Samples.hazard("HA-1", HazardClass.CHA, "2024-06-01", Samples.cells(0, 0, 10, 10))));
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void findsNothingInSoundBooks() {
        assertThat(deep()).isEmpty();
        assertThat(shallow()).isEmpty();
    }

    @Test
    void findsARecordThatTookMoreThanItsGround() {
        EntryDraft honest = draft(Samples.clearance("CR-1", "2025-02-01", Samples.cells(0, 0, 4, 10)));
        long area = Samples.cells(0, 0, 4, 10).area().value();
        append(with(honest, honest.content().effects().replace("\"m2\":" + area, "\"m2\":" + (area + 100))));

        assertThat(deep()).hasValueSatisfying(fault -> {
            assertThat(fault.seq()).isEqualTo(3);
            assertThat(fault.message()).contains("CR-1").contains("books other pieces");
        });
        assertThat(shallow())
                .singleElement()
                .asString()
                .as("of itself the entry agrees, and no ground was moved")
                .contains("holds 0 m²; its pieces sum to");
    }

    @Test
    void findsARecordWhoseEffectsWereLeftOut() {
        append(with(draft(Samples.clearance("CR-1", "2025-02-01", Samples.cells(0, 0, 4, 10))), "{}"));
        assertThat(deep()).hasValueSatisfying(fault -> assertThat(fault.seq()).isEqualTo(3));
    }

    @Test
    void findsACorrectionThatKeepsWhatTheVersionBeforePosted() {
        EntryDraft old = books.ledger().entry(2).orElseThrow().draft();
        EntryDraft corrected = new EntryDraft(
                EntryKind.CORRECTED,
                old.record(),
                2,
                old.when(),
                null,
                old.author(),
                old.source(),
                Content.open(
                        old.content().body().replace("P-1", "P-2"),
                        "{}",
                        old.content().geometry()));
        append(corrected);
        assertThat(deep())
                .hasValueSatisfying(fault -> assertThat(fault.sentence()).contains("replaces"));
    }

    @Test
    void findsAnIdThatIsNotMadeFromItsNumber() {
        EntryDraft honest = draft(Samples.submission(
                new SettingType(),
                Fields.builder()
                        .put(Columns.NUMBER, "country.area_km2")
                        .put(SettingType.VALUE, "86600")
                        .build()));
        append(new EntryDraft(
                honest.kind(),
                new RecordRef("setting", new UUID(1, 1), "country.area_km2"),
                1,
                honest.when(),
                null,
                honest.author(),
                honest.source(),
                honest.content()));
        assertThat(shallow())
                .singleElement()
                .asString()
                .contains("Entry 3 (setting country.area_km2)", "belong together");
        assertThat(deep()).isPresent();
    }

    @Test
    void findsGroundMovedOnTheMapInTheFileAlone() throws SQLException {
        try (Connection connection = TestStores.stranger(file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE ground_cell SET balance = balance + 100");
        }
        assertThat(books.mapFault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("its pieces sum to"));
        assertThat(shallow())
                .singleElement()
                .asString()
                .startsWith("The map of the ground is not what its pieces made: the ")
                .endsWith(" m².");
        assertThat(deep())
                .hasValueSatisfying(fault -> assertThat(fault.sentence()).contains("lies otherwise"));
    }

    @Test
    void findsGroundOnTheMapInTheFileThatNobodyBooked() throws SQLException {
        try (Connection connection = TestStores.stranger(file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE ground_cell SET map = 'battle_area'");
        }
        assertThat(deep()).isPresent();
    }

    private Optional<BookFault> deep() {
        return new DeepVerification(books.types()).firstFault(books.ledger(), _ -> {});
    }

    private List<String> shallow() {
        return Books.verify(TestStores.at(file), List.of(), clock, _ -> {}).findings().stream()
                .map(Finding::message)
                .toList();
    }

    /// The entry that the desk would make of it.
    private EntryDraft draft(Submission submission) {
        return books.tryOut(desk -> desk.record(submission)).cause().draft();
    }

    private static EntryDraft with(EntryDraft draft, String effects) {
        return new EntryDraft(
                draft.kind(),
                draft.record(),
                draft.version(),
                draft.when(),
                draft.knownSince(),
                draft.author(),
                draft.source(),
                draft.content().withEffects(effects));
    }

    private void append(EntryDraft draft) {
        books.ledger().write(writer -> writer.append(draft));
    }
}
