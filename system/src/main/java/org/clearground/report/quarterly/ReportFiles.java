package org.clearground.report.quarterly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.clearground.quantity.Period;
import org.clearground.report.document.Document;
import org.clearground.report.document.DocxWriter;
import org.clearground.report.document.HtmlWriter;
import org.clearground.report.document.Infographic;
import org.clearground.report.document.InfographicWriter;
import org.clearground.report.document.PdfWriter;
import org.clearground.report.document.XlsxWriter;

/// Writes the national report as files: HTML with the pages of records, PDF, XLSX, DOCX,
/// and a page for the press.
public final class ReportFiles {

    /// The formats that can be asked for; `infographic` is one page for the press in three of them.
    public static final List<String> FORMATS = List.of("html", "pdf", "xlsx", "docx", "infographic");

    private static final List<String> PRESS = List.of("html", "pdf", "svg");

    private ReportFiles() {}

    /// Writes the files of these formats into a folder, telling the name of each when it is there; answers the
    /// files that a reader opens. Refuses an unknown format before anything is written.
    public static List<Path> write(QuarterlyReport report, Path folder, List<String> formats, Consumer<String> progress)
            throws IOException {
        formats.forEach(ReportFiles::check);
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        try (Cores cores = new Cores()) {
            List<Future<Map<String, byte[]>>> works = formats.stream()
                    .map(format -> cores.begin(() -> bytes(report, format)))
                    .toList();
            if (formats.contains("html")) {
                String records = records(report.context().voice().language());
                int pages = new RecordPages(report).write(folder.resolve(records), cores)
                        + new FindingPages(report).write(folder.resolve(records));
                progress.accept(records + "/ (" + pages + ")");
            }
            for (Map<String, byte[]> written : Cores.ends(works)) {
                for (Map.Entry<String, byte[]> named : written.entrySet()) {
                    Path file = folder.resolve(named.getKey());
                    Files.write(file, named.getValue());
                    files.add(file);
                    progress.accept(named.getKey());
                }
            }
        }
        return files;
    }

    /// The names of the files of a format, without writing them.
    ///
    /// @param period   the period reported
    /// @param language of the report
    public static List<String> names(Period period, String language, String format) {
        check(format);
        String name = "mine-action-" + period.code() + ending(language);
        return format.equals("infographic")
                ? PRESS.stream().map(f -> name + "-infographic." + f).toList()
                : List.of(name + "." + format);
    }

    private static void check(String format) {
        if (!FORMATS.contains(format)) {
            throw new IllegalArgumentException("'" + format + "' is not a format: " + String.join(", ", FORMATS));
        }
    }

    private static Map<String, byte[]> bytes(QuarterlyReport report, String format) throws IOException {
        Document document = report.document();
        List<String> names = names(report.figures().scope().period(), document.language(), format);
        Map<String, byte[]> files = new LinkedHashMap<>();
        switch (format) {
            case "html" -> files.put(names.getFirst(), HtmlWriter.write(document));
            case "pdf" -> files.put(names.getFirst(), PdfWriter.write(document, report.made()));
            case "xlsx" -> files.put(names.getFirst(), XlsxWriter.write(document, report.made()));
            case "docx" -> files.put(names.getFirst(), DocxWriter.write(document, report.made()));
            default -> {
                Infographic page = new InfographicPage(report).infographic();
                files.put(names.get(0), InfographicWriter.html(page));
                files.put(names.get(1), InfographicWriter.pdf(page, report.made()));
                files.put(names.get(2), InfographicWriter.svg(page));
            }
        }
        return files;
    }

    /// The file of a format: `mine-action-2025-Q1.html`, in Azerbaijani `mine-action-2025-Q1-az.html`.
    static String name(Context context, String format) {
        return names(context.figures().scope().period(), context.voice().language(), format)
                .getFirst();
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
