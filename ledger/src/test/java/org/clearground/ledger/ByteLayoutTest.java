package org.clearground.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The document that a stranger recomputes heads by is true.
class ByteLayoutTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "byte-layout.md");

    private static final Content CONTENT = Content.open(
            "{\"area\":1200,\"name\":\"Füzuli\"}",
            "{}",
            HexFormat.of().parseHex("010100000000000000008047400000000000c04340"));

    private static EntryDraft draft(Content content) {
        return new EntryDraft(
                EntryKind.RECORDED,
                new RecordRef("example_record", UUID.fromString("6f1c1f0e-7d0b-4a6e-9a55-0c1d2e3f4a5b"), "EX-1"),
                1,
                new ValueSpan(LocalDate.of(2025, 1, 15), LocalDate.of(2025, 1, 17)),
                LocalDate.of(2025, 1, 20),
                new Author("Leyla", "Rashad"),
                "records.csv row 2",
                content);
    }

    private static byte[] bytes(EntryDraft draft) {
        return EntryHash.bytes(Hash.GENESIS, 1, 1, 1_738_396_800_000L, draft);
    }

    @Test
    void theWorkedExampleIsWhatTheProgramHashes() throws IOException {
        String document = Files.readString(DOCUMENT);
        assertThat(HexFormat.of().formatHex(bytes(draft(CONTENT)))).isEqualTo(exampleHex(document));
        Matcher hash = Pattern.compile("`([0-9a-f]{64})`").matcher(document);
        assertThat(hash.find()).isTrue();
        assertThat(EntryHash.of(Hash.GENESIS, 1, 1, 1_738_396_800_000L, draft(CONTENT)))
                .isEqualTo(Hash.parse(hash.group(1)));
    }

    /// The hexadecimal digits of the block marked `hex`; what follows a `#` in a line says what they are.
    private static String exampleHex(String document) {
        Matcher block = Pattern.compile("(?s)```hex\n(.*?)```").matcher(document);
        assertThat(block.find()).isTrue();
        StringBuilder hex = new StringBuilder();
        block.group(1)
                .lines()
                .forEach(line -> hex.append(line.replaceAll("#.*", "").replace(" ", "")));
        return hex.toString();
    }

    @Test
    void everyFieldCounts() {
        EntryDraft d = draft(CONTENT);
        Content sealed = CONTENT.withSealed(new byte[] {1}, "k");
        Content other = CONTENT.withSealed(new byte[] {1}, "l");
        List<EntryDraft> drafts = List.of(
                d,
                draft(sealed),
                draft(other),
                draft(Content.open(CONTENT.body(), CONTENT.effects(), null)),
                draft(Content.open("{}", CONTENT.effects(), CONTENT.geometry())),
                draft(Content.open(CONTENT.body(), "{\"a\":1}", CONTENT.geometry())),
                new EntryDraft(
                        EntryKind.CORRECTED,
                        d.record(),
                        1,
                        d.when(),
                        d.knownSince(),
                        d.author(),
                        d.source(),
                        d.content()),
                new EntryDraft(d.kind(), d.record(), 2, d.when(), d.knownSince(), d.author(), d.source(), d.content()),
                new EntryDraft(d.kind(), d.record(), 1, d.when(), null, d.author(), d.source(), d.content()),
                new EntryDraft(
                        d.kind(), d.record(), 1, d.when(), d.knownSince(), d.author(), "another row", d.content()),
                new EntryDraft(
                        d.kind(),
                        d.record(),
                        1,
                        ValueSpan.on(d.when().from()),
                        d.knownSince(),
                        d.author(),
                        d.source(),
                        d.content()),
                // The same letters, cut in another place.
                new EntryDraft(
                        d.kind(),
                        d.record(),
                        1,
                        d.when(),
                        d.knownSince(),
                        new Author("LeylaR", "ashad"),
                        d.source(),
                        d.content()));
        Set<Hash> hashes = new HashSet<>();
        drafts.forEach(draft -> hashes.add(EntryHash.of(Hash.GENESIS, 1, 1, 0, draft)));
        hashes.add(EntryHash.of(Hash.GENESIS, 2, 1, 0, d));
        hashes.add(EntryHash.of(Hash.GENESIS, 1, 2, 0, d));
        hashes.add(EntryHash.of(Hash.GENESIS, 1, 1, 1, d));
        hashes.add(EntryHash.of(
                Hash.of(new byte[] {
                    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
                }),
                1,
                1,
                0,
                d));
        assertThat(hashes).hasSize(drafts.size() + 4);
    }

    @Test
    void refusesHalfACharacter() {
        assertThatThrownBy(() -> bytes(draft(Content.open("{}", "\ud83d", null))))
                .isInstanceOf(LedgerRefusal.class);
    }
}
