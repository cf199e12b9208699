package org.clearground.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clearground.ledger.Author;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.Content;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.ValueSpan;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.registry.SettingType;
import org.junit.jupiter.api.Test;

class BookedBodiesTest {

    private static final JsonObject EFFECTS =
            JsonObject.builder().put("drawn", "nothing").build();

    @Test
    void givesEveryThreadWhatWasPutIntoWordsUntilTheWorkIsDone() throws InterruptedException {
        Version version = version(1);
        EntryDraft draft = draft(version);
        List<Object> found = new ArrayList<>();
        try (BookedBodies bodies = new BookedBodies()) {
            bodies.keep(draft.content(), EFFECTS, version);
            Thread other = new Thread(() -> {
                found.add(Bodies.body(draft));
                found.add(Bodies.effects(draft));
                found.add(Bodies.fields(version.submission().type(), draft));
            });
            other.start();
            other.join();
        }
        assertThat(found).hasSize(3);
        assertThat(found.get(0)).isSameAs(version.json());
        assertThat(found.get(1)).isSameAs(EFFECTS);
        assertThat(found.get(2)).isSameAs(version.fields());
        assertThat(Bodies.body(draft)).isEqualTo(version.json()).isNotSameAs(version.json());
    }

    @Test
    void keepsTheLastSixHundredOfAWorkThatBooksMore() {
        List<Version> versions = new ArrayList<>();
        List<EntryDraft> drafts = new ArrayList<>();
        try (BookedBodies bodies = new BookedBodies()) {
            for (int i = 0; i < 601; i++) {
                versions.add(version(i));
                drafts.add(draft(versions.getLast()));
                bodies.keep(drafts.getLast().content(), EFFECTS, versions.getLast());
            }
            assertThat(Bodies.body(drafts.getFirst()))
                    .isEqualTo(versions.getFirst().json())
                    .isNotSameAs(versions.getFirst().json());
            assertThat(Bodies.body(drafts.get(1))).isSameAs(versions.get(1).json());
            assertThat(Bodies.body(drafts.getLast()))
                    .isSameAs(versions.getLast().json());
        }
    }

    @Test
    void tellsEqualContentOfTwoEntriesApart() {
        Version version = version(1);
        EntryDraft draft = draft(version);
        EntryDraft equal = draft(version);
        assertThat(equal.content()).isEqualTo(draft.content());
        try (BookedBodies bodies = new BookedBodies()) {
            bodies.keep(draft.content(), EFFECTS, version);
            assertThat(Bodies.body(equal)).isEqualTo(version.json()).isNotSameAs(version.json());
        }
    }

    private static Version version(int number) {
        Fields fields = Fields.builder()
                .put(Columns.NUMBER, "S" + number)
                .put(SettingType.VALUE, "1")
                .build();
        return Version.of(new Submission(new SettingType(), fields, new Author("a", "b"), "test", null));
    }

    private static EntryDraft draft(Version version) {
        LocalDate day = LocalDate.of(2025, 1, 1);
        return new EntryDraft(
                EntryKind.RECORDED,
                version.ref(),
                1,
                new ValueSpan(day, day),
                null,
                new Author("a", "b"),
                "test",
                Content.open(version.body(), CanonicalJson.write(EFFECTS), null));
    }
}
