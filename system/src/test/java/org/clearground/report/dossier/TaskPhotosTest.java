package org.clearground.report.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clearground.attachment.AttachmentStore;
import org.clearground.attachment.AttachmentType;
import org.clearground.attachment.BadAttachment;
import org.clearground.quantity.Count;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.report.document.Block;
import org.clearground.report.document.Document;
import org.clearground.report.document.DocxWriter;
import org.clearground.report.document.HtmlWriter;
import org.clearground.report.document.PdfWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The photos that a dossier prints.
class TaskPhotosTest {

    @TempDir
    private Path folder;

    private DossierBooks dossiers;
    private AttachmentStore store;

    @BeforeEach
    void create() {
        dossiers = new DossierBooks(folder);
        dossiers.order();
        store = AttachmentStore.in(folder);
    }

    @AfterEach
    void close() {
        dossiers.books.close();
    }

    @Test
    void printsAPhotoWithItsTitleDayRecordAndHashInThePageItself() throws IOException, BadAttachment {
        AttachmentStore.Kept kept = attach("A-1", "Sign at the north corner", picture(0xff0000));

        String page = page();

        assertThat(page).contains("<img src=\"data:image/jpeg;base64,", "alt=\"Sign at the north corner\"");
        assertThat(page).contains("Sign at the north corner. HA-1, 2025-03-01. SHA " + kept.sha256());
        assertThat(page).contains("; img-src data:").doesNotContain("src=\"http");
        assertThat(document().blocks()).hasAtLeastOneElementOfType(Block.Photos.class);
    }

    @Test
    void opensNoDoorForPicturesInAPageThatHasNone() {
        assertThat(page()).doesNotContain("img-src").doesNotContain("<img");
    }

    @Test
    void printsTheSamePictureOnceThoughTwoRecordsShowIt() throws IOException, BadAttachment {
        attach("A-1", "One", picture(0x00ff00));
        attach("A-2", "The same", picture(0x00ff00));
        assertThat(page().split("<img ", -1)).hasSize(2);
    }

    @Test
    void saysWhichPhotoCannotBePrintedAndPrintsTheOthers() throws IOException, BadAttachment {
        attach("A-1", "Good", picture(0x0000ff));
        Path broken = folder.resolve("broken.jpg");
        Files.write(broken, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1, 2, 3, 4, 5});
        attach("A-2", "Broken", broken);
        AttachmentStore.Kept gone = attach("A-3", "Gone", picture(0x00ffff));
        Files.delete(store.path(gone.sha256()));
        AttachmentStore.Kept changed = attach("A-4", "Changed", picture(0xffff00));
        Files.writeString(store.path(changed.sha256()), "another file");

        String page = page();

        assertThat(page.split("<img ", -1)).hasSize(2);
        assertThat(page)
                .contains("The photo A-2 is not printed: its file cannot be read as a picture")
                .contains("The photo A-3 is not printed: its file is missing")
                .contains("The photo A-4 is not printed: its file is no longer the one that was attached");
    }

    @Test
    void printsThePhotosOnPaperWithTheSameBytesEverywhere() throws IOException, BadAttachment {
        attach("A-1", "Sign", picture(0xff0000));
        attach("A-2", "Post", picture(0x00ff00));
        attach("A-3", "Gate", picture(0x0000ff));
        byte[] paper = PdfWriter.write(document(), DossierBooks.DAY);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(PdfWriter.write(document(), DossierBooks.DAY)).isEqualTo(paper);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            int pictures = 0;
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            assertThat(pictures).isEqualTo(3);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Sign. HA-1, 2025-03-01");
        }
    }

    @Test
    void putsThePhotosIntoATextDocument() throws IOException, BadAttachment {
        attach("A-1", "Sign", picture(0xff0000));
        String file = new String(DocxWriter.write(document(), DossierBooks.DAY), StandardCharsets.ISO_8859_1);
        assertThat(file).contains("word/media/photo-1.jpg", "image/jpeg", "r:embed=\"photo1\"");
    }

    private Path picture(int colour) throws IOException {
        BufferedImage image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 1200; x++) {
            for (int y = 0; y < 900; y++) {
                image.setRGB(x, y, (x / 60 + y / 60) % 2 == 0 ? colour : 0xffffff);
            }
        }
        Path file = folder.resolve("picture-" + colour + ".jpg");
        ImageIO.write(image, "jpeg", file.toFile());
        return file;
    }

    private AttachmentStore.Kept attach(String number, String title, Path file) throws IOException, BadAttachment {
        AttachmentStore.Kept kept = store.put(file);
        dossiers.book(
                new AttachmentType(),
                Fields.builder()
                        .put(Columns.NUMBER, number)
                        .put(AttachmentType.OF_TYPE, "hazard_area")
                        .put(AttachmentType.OF_NUMBER, "HA-1")
                        .put(AttachmentType.TITLE, title)
                        .put(AttachmentType.DAY, DossierBooks.DAY)
                        .put(AttachmentType.SHA256, kept.sha256())
                        .put(AttachmentType.MEDIA_TYPE, kept.type())
                        .put(AttachmentType.BYTES, new Count(kept.bytes())));
        return kept;
    }

    private Document document() {
        return TaskDossier.of(
                        dossiers.books,
                        store,
                        "T-1",
                        dossiers.books.ledger().head().prefix(),
                        "en")
                .orElseThrow();
    }

    private String page() {
        return new String(HtmlWriter.write(document()), StandardCharsets.UTF_8);
    }
}
