package org.clearground.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.clearground.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentStoreTest {

    private static final byte[] PDF = "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path dir;

    @Test
    void keepsAFileByItsHashAlone() throws IOException, BadAttachment {
        AttachmentStore store = new AttachmentStore(dir.resolve("kept"));
        Path file = Files.write(dir.resolve("a name; with \u202emarks.exe"), PDF);

        AttachmentStore.Kept kept = store.put(file);

        assertThat(kept.bytes()).isEqualTo(PDF.length);
        assertThat(kept.type()).isEqualTo(MediaType.PDF);
        assertThat(store.path(kept.sha256())).hasBinaryContent(PDF).hasFileName(kept.sha256());
        assertThat(store.check(kept.sha256())).isEmpty();
    }

    @Test
    void keepsTheSameBytesOnceAndLeavesNothingHalfDone() throws IOException, BadAttachment {
        Path folder = dir.resolve("kept");
        AttachmentStore store = new AttachmentStore(folder, PDF.length);
        store.put(Files.write(dir.resolve("a.pdf"), PDF));
        store.put(Files.write(dir.resolve("b.pdf"), PDF));
        Path larger = Files.write(dir.resolve("c.pdf"), Arrays.copyOf(PDF, PDF.length + 1));

        assertThatThrownBy(() -> store.put(larger))
                .isInstanceOfSatisfying(
                        BadAttachment.class, bad -> assertThat(code(bad)).isEqualTo("attachment.size"));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void refusesWhatIsNoPictureOrDocumentWhateverItsName() throws IOException {
        AttachmentStore store = new AttachmentStore(dir.resolve("kept"));
        Path html = Files.writeString(dir.resolve("photo.jpg"), "<html><script>1</script>");
        Path empty = Files.createFile(dir.resolve("empty.pdf"));
        Path link = Files.createSymbolicLink(dir.resolve("link.pdf"), Files.write(dir.resolve("a.pdf"), PDF));

        assertThatThrownBy(() -> store.put(html)).hasMessageContaining("whatever its name says");
        assertThatThrownBy(() -> store.put(empty)).hasMessageContaining("empty");
        assertThatThrownBy(() -> store.put(link)).hasMessageContaining("links");
        assertThatThrownBy(() -> store.put(dir)).hasMessageContaining("folders");
        assertThatThrownBy(() -> store.path("../../books.gpkg")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatIsMissingAndWhatHasChangedAndTakesItFromABackup() throws IOException, BadAttachment {
        AttachmentStore store = new AttachmentStore(dir.resolve("kept"));
        AttachmentStore backup = new AttachmentStore(dir.resolve("backup"));
        String sha256 = store.put(Files.write(dir.resolve("a.pdf"), PDF)).sha256();
        assertThat(backup.take(sha256, store)).isEmpty();

        Files.writeString(store.path(sha256), "%PDF-1.7 forged");
        assertThat(store.check(sha256).map(Finding::code)).hasValue("attachment.changed");
        Files.delete(store.path(sha256));
        assertThat(store.check(sha256).map(Finding::code)).hasValue("attachment.missing");
        assertThat(backup.take(sha256, store).map(Finding::code)).hasValue("attachment.missing");

        assertThat(store.take(sha256, backup)).isEmpty();
        assertThat(store.path(sha256)).hasBinaryContent(PDF);
    }

    private static String code(BadAttachment bad) {
        return bad.finding().code();
    }
}
