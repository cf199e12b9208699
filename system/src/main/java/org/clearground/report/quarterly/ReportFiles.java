package org.clearground.report.quarterly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.clearground.report.document.DocxWriter;
import org.clearground.report.document.HtmlWriter;
import org.clearground.report.document.PdfWriter;
import org.clearground.report.document.XlsxWriter;

/// Writes the national report as files: HTML with the pages of records, PDF, XLSX, DOCX.
public final class ReportFiles {

    private ReportFiles() {}

    /// Writes the files of these formats (`html`, `pdf`, `xlsx`, `docx`) into a folder, telling the name of
    /// each when it is there; answers the files that a reader opens. Refuses an unknown format.
    public static List<Path> write(QuarterlyReport report, Path folder, List<String> formats, Consumer<String> progress)
            throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (String format : formats) {
            Path file = folder.resolve(name(report.context(), format));
            Files.write(file, bytes(report, format));
            files.add(file);
            progress.accept(file.getFileName().toString());
            if (format.equals("html")) {
                String records = records(report.context().voice().language());
                int pages = new RecordPages(report).write(folder.resolve(records));
                progress.accept(records + "/ (" + pages + ")");
            }
        }
        return files;
    }

    private static byte[] bytes(QuarterlyReport report, String format) throws IOException {
        return switch (format) {
            case "html" -> HtmlWriter.write(report.document());
            case "pdf" -> PdfWriter.write(report.document(), report.made());
            case "xlsx" -> XlsxWriter.write(report.document(), report.made());
            case "docx" -> DocxWriter.write(report.document(), report.made());
            default -> throw new IllegalArgumentException("'" + format + "' is not a format: html, pdf, xlsx, docx");
        };
    }

    /// The file of a format: `mine-action-2025-Q1.html`, in Azerbaijani `mine-action-2025-Q1-az.html`.
    static String name(Context context, String format) {
        return "mine-action-" + context.figures().scope().period().code()
                + ending(context.voice().language()) + "." + format;
    }

    /// The folder of the pages of records, beside the report.
    static String records(String language) {
        return "records" + ending(language);
    }

    /// Tells the files of several languages in one folder apart; nothing for English.
    private static String ending(String language) {
        return language.equals("en") ? "" : "-" + language;
    }
}
