package org.clearground.report.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.clearground.report.draw.Typeface;

/// Writes a document as PDF: letters embedded, tagged for screen readers, the stamp and the page's number on every
/// page.
public final class PdfWriter {

    private PdfWriter() {}

    /// The file's bytes, the same for the same document.
    ///
    /// @param document what is written
    /// @param made     the day that the file names as its date; part of the document's identity, never the clock's
    public static byte[] write(Document document, LocalDate made) throws IOException {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(Typeface.REGULAR::open, "Noto Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(Typeface.BOLD::open, "Noto Sans", 700, FontStyle.NORMAL, true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.withProducer("Clearground");
        builder.withHtmlContent(HtmlWriter.page(document, Target.PAPER), "about:blank");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            settle(pdf, document, made);
            pdf.save(out);
            pdf.close();
        }
        return out.toByteArray();
    }

    /// Gives the file a date and an identity that do not depend on when and where it is written.
    private static void settle(PDDocument pdf, Document document, LocalDate made) throws IOException {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        day.clear();
        day.set(made.getYear(), made.getMonthValue() - 1, made.getDayOfMonth());
        PDDocumentInformation about = pdf.getDocumentInformation();
        about.setTitle(document.title());
        about.setCreator("Clearground");
        about.setProducer("Clearground");
        about.setCreationDate(day);
        about.setModificationDate(day);
        pdf.setDocumentId((long) (document.title() + document.stamp()).hashCode());
    }
}
