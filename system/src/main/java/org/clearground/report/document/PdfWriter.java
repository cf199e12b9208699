package org.clearground.report.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.clearground.report.draw.Typeface;

/// Writes a document as PDF: letters embedded, tagged for screen readers, the stamp and the page's number on
/// every page.
public final class PdfWriter {

    private PdfWriter() {}

    /// The file's bytes, the same for the same document.
    ///
    /// @param document what is written
    /// @param made     the day that the file names as its date; part of the document's identity, never the
    ///                 clock's
    public static byte[] write(Document document, LocalDate made) throws IOException {
        return print(HtmlWriter.page(document, Target.PAPER), document.title(), document.stamp(), made);
    }

    /// Prints markup.
    ///
    /// @param title as the file names itself
    /// @param stamp what makes the file's identity, with the title
    static byte[] print(String markup, String title, Stamp stamp, LocalDate made) throws IOException {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(Typeface.REGULAR::open, "Noto Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(Typeface.BOLD::open, "Noto Sans", 700, FontStyle.NORMAL, true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.withProducer("Clearground");
        builder.withHtmlContent(markup, "about:blank");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            settle(pdf, title, made);
            pdf.setDocumentId(identity(title, stamp));
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            pdf.close();
        }
        return compressedAlike(out.toByteArray(), identity(title, stamp));
    }

    /// Compresses the file's streams again with our own means: the machine's library is another one elsewhere.
    private static byte[] compressedAlike(byte[] file, long identity) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            for (COSObjectKey key :
                    new TreeSet<>(pdf.getDocument().getXrefTable().keySet())) {
                COSBase object = pdf.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream && COSName.FLATE_DECODE.equals(stream.getFilters())) {
                    compress(stream);
                }
            }
            pdf.setDocumentId(identity);
            pdf.save(out, CompressParameters.NO_COMPRESSION);
        }
        return out.toByteArray();
    }

    private static void compress(COSStream stream) throws IOException {
        byte[] data;
        try (InputStream in = stream.createInputStream()) {
            data = in.readAllBytes();
        }
        stream.removeItem(COSName.DECODE_PARMS);
        try (OutputStream raw = stream.createRawOutputStream()) {
            raw.write(PlainDeflate.compress(data));
        }
    }

    private static long identity(String title, Stamp stamp) {
        return (title + stamp).hashCode();
    }

    /// Gives the file a date and an identity that do not depend on when and where it is written.
    private static void settle(PDDocument pdf, String title, LocalDate made) {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        day.clear();
        day.set(made.getYear(), made.getMonthValue() - 1, made.getDayOfMonth());
        PDDocumentInformation about = pdf.getDocumentInformation();
        about.setTitle(title);
        about.setCreator("Clearground");
        about.setProducer("Clearground");
        about.setCreationDate(day);
        about.setModificationDate(day);
    }
}
